# `make` alone says what there is. One build configuration serves tests and CI: debug, with the house rules on.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help demo test build lint docs bench simulate mutants crash duplicates load evaluate clean

# What a person types after STILL= and PROMPT= reaches the script byte for byte: $(value …) keeps make from
# reading `$` in it, and the environment keeps the shell from reading spaces and quotes.
override STILL := $(value STILL)
override PROMPT := $(value PROMPT)
override OUT := $(value OUT)
export STILL PROMPT OUT

# Warnings are errors and pixel code is optimised; KINORA_HOUSE=0 turns both off.
KINORA_HOUSE ?= 1

swift_files := Sources Tests Plugins Benchmarks Snippets Package.swift

help:
	@printf '%s\n' \
	  'make demo                              a living clip of a sample still' \
	  'make demo STILL=my.jpg PROMPT="…"      a living clip of your own picture (OUT=clip.mp4 says where)' \
	  'make test                              install what is missing, build, run all tests' \
	  'make lint                              formatting and the house rules' \
	  'make docs                              the documentation of the library, in docs-out/' \
	  'make bench                             how fast and how smooth, beside ffmpeg' \
	  'make simulate HISTORIES=1000000 SEED=1 try to make the durable core pay twice or lose a clip (REPLAY=seed shows one)' \
	  'make mutants                           break one rule at a time; each break must be caught' \
	  'make crash KILLS=1000 SEED=1           kill the real process while it spends money, then compare the books' \
	  'make crash POINTS=all                  end it at every named place between two steps' \
	  'make crash ORDERS=100                  kill nothing, but let fal and RunPod do everything wrong: all clips must come' \
	  'make duplicates                        paid submits for one call under each fault, for kinora and for fal-client' \
	  'make load                              what 100,000 waiting takes cost; how soon a restart is over' \
	  'make evaluate                          what the prompt rules find against what people labelled' \
	  'make clean                             forget everything that was built'

demo:
	@scripts/demo

build: export KINORA_HOUSE := $(KINORA_HOUSE)
build:
	@scripts/install-needs
	swift build --build-tests

# With all tests at once on a few cores, servers in the same process answer their clients too late.
test: export KINORA_HOUSE := $(KINORA_HOUSE)
test: export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= 16
test: build
	@scripts/install-clients
	swift test --skip-build --disable-xctest

lint:
	swift format lint --recursive --strict $(swift_files)
	@scripts/check-imports

docs:
	@scripts/docs

bench:
	@scripts/bench

# The simulator alone, without the rest of the package; the core is optimised in this build.
# 100,000,000 histories are run in parts: HISTORIES=10000000 SEED=10000001 and so on.
HISTORIES ?= 1000000
SEED ?= 1
simulator := .build/debug/KinoraSimulator

# A real process, a real provider, real kills. SPEAK="fal runpod" orders from those two.
KILLS ?= 100
crasher := .build/debug/KinoraCrash

simulate mutants crash duplicates: export KINORA_HOUSE := $(KINORA_HOUSE)
simulate:
	swift build --product KinoraSimulator
	$(simulator) $(if $(REPLAY),--replay $(REPLAY),--histories $(HISTORIES) --seed $(SEED))

mutants:
	swift build --product KinoraSimulator
	$(simulator) --mutants --histories 100000 --seed $(SEED)

crash:
	swift build --product KinoraFake
	swift build --product KinoraCrash
	$(crasher) $(if $(ORDERS),orders --takes $(ORDERS) --seed $(SEED),$(if $(POINTS),points$(if $(filter-out all,$(POINTS)), --point $(POINTS)),kills --kills $(KILLS) --seed $(SEED)) $(SPEAK:%=--speak %))

duplicates:
	@scripts/duplicates

# A hundred thousand takes on a provider that never answers, then a restart with ten thousand: release builds.
TAKES ?= 100000
load:
	swift build -c release --product KinoraFake
	swift build -c release --product KinoraLoad
	.build/release/KinoraLoad waiting --takes $(TAKES)
	.build/release/KinoraLoad restart

# Differences are told for the prompts that rules are tuned on and for published examples, never for the test half.
labelled := Tests/Labelled
evaluate: export KINORA_HOUSE := $(KINORA_HOUSE)
evaluate:
	swift build --product KinoraEvaluator
	.build/debug/KinoraEvaluator --differences $(labelled)/prompts-seeds.txt $(labelled)/prompts-tune.txt
	.build/debug/KinoraEvaluator $(labelled)/prompts-test.txt

clean:
	rm -rf .build docs-out
