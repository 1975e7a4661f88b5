CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    high INTEGER NOT NULL,
    session INTEGER NOT NULL
) STRICT;
CREATE TABLE job (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    brief TEXT NOT NULL,
    principal TEXT NOT NULL,
    created_unixMs INTEGER NOT NULL
) STRICT;
CREATE TABLE endpoint (
    number INTEGER PRIMARY KEY,
    provider TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    model TEXT NOT NULL,
    breaker TEXT NOT NULL,
    UNIQUE (provider, endpoint)
) STRICT;
CREATE TABLE take (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    job INTEGER NOT NULL REFERENCES job (number),
    ordinal INTEGER NOT NULL,
    phase TEXT NOT NULL,
    hold TEXT NOT NULL,
    wake_at INTEGER NOT NULL,
    fence INTEGER NOT NULL,
    lease_owner TEXT,
    lease_until INTEGER NOT NULL,
    lease_session INTEGER NOT NULL,
    facts INTEGER NOT NULL,
    applied INTEGER NOT NULL CHECK (applied <= facts),
    attempts INTEGER NOT NULL,
    state TEXT NOT NULL,
    result TEXT,
    staged_url TEXT,
    UNIQUE (job, ordinal)
) STRICT;
CREATE TABLE request (
    take INTEGER PRIMARY KEY REFERENCES take (number),
    brief TEXT NOT NULL,
    places TEXT NOT NULL
) STRICT;
CREATE TABLE attempt (
    take INTEGER NOT NULL REFERENCES take (number),
    ordinal INTEGER NOT NULL,
    token TEXT NOT NULL UNIQUE CHECK (length(token) = 26),
    provider TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    state TEXT NOT NULL,
    funds TEXT NOT NULL,
    intent_at INTEGER NOT NULL,
    reason TEXT,
    request TEXT,
    PRIMARY KEY (take, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE key (
    principal TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    job TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (principal, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE fact (
    number INTEGER PRIMARY KEY,
    take INTEGER NOT NULL REFERENCES take (number),
    ordinal INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    kind TEXT NOT NULL,
    digest TEXT NOT NULL,
    statement TEXT NOT NULL,
    source TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (take, ordinal),
    UNIQUE (take, attempt, kind, digest)
) STRICT;
CREATE TABLE fact_body (
    fact INTEGER PRIMARY KEY REFERENCES fact (number),
    body TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE link (
    number INTEGER PRIMARY KEY,
    take INTEGER NOT NULL REFERENCES take (number),
    attempt INTEGER NOT NULL,
    url TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    UNIQUE (take, attempt, url)
) STRICT;
CREATE TABLE blob (
    digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
    bytes INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE kept (
    number INTEGER PRIMARY KEY,
    take INTEGER NOT NULL REFERENCES take (number),
    digest TEXT NOT NULL REFERENCES blob (digest),
    role TEXT NOT NULL,
    attempt INTEGER,
    kind TEXT NOT NULL,
    UNIQUE (take, digest, role)
) STRICT;
CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    at_unixMs INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reserve', 'commit', 'release', 'adjust', 'suspenseOpen',
        'suspenseSettle', 'suspenseRelease', 'loss')),
    amount INTEGER NOT NULL CHECK (amount >= 0 OR kind = 'adjust'),
    job TEXT NOT NULL,
    take TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    provider TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    model TEXT NOT NULL,
    request TEXT CHECK (request IS NOT NULL OR kind <> 'commit'),
    reason TEXT,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE TABLE page (
    take TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    at INTEGER NOT NULL,
    at_unixMs INTEGER NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    reserved INTEGER NOT NULL DEFAULT 0,
    committed INTEGER NOT NULL DEFAULT 0,
    released INTEGER NOT NULL DEFAULT 0,
    adjusted INTEGER NOT NULL DEFAULT 0,
    suspended INTEGER NOT NULL DEFAULT 0,
    settled INTEGER NOT NULL DEFAULT 0,
    suspense_released INTEGER NOT NULL DEFAULT 0,
    commits INTEGER NOT NULL DEFAULT 0,
    open INTEGER NOT NULL GENERATED ALWAYS AS (reserved - committed - released - suspended + settled),
    suspense INTEGER NOT NULL GENERATED ALWAYS AS (suspended - settled - suspense_released),
    spent INTEGER NOT NULL GENERATED ALWAYS AS (committed + adjusted),
    PRIMARY KEY (take, attempt),
    CONSTRAINT overdrawn CHECK (open >= 0 AND suspense >= 0 AND spent >= 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE cap (
    scope TEXT PRIMARY KEY,
    amount INTEGER NOT NULL CHECK (amount >= 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE held (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE inbox (
    number INTEGER PRIMARY KEY,
    provider TEXT NOT NULL,
    digest TEXT NOT NULL,
    token TEXT,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    read_at INTEGER,
    UNIQUE (provider, digest)
) STRICT;
CREATE TABLE outbox (
    number INTEGER PRIMARY KEY,
    take INTEGER NOT NULL REFERENCES take (number),
    sink TEXT NOT NULL,
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    UNIQUE (take, sink, event)
) STRICT;
INSERT INTO grdb_migrations ("identifier") VALUES ('1');
INSERT INTO grdb_migrations ("identifier") VALUES ('2');
INSERT INTO meta ("id", "high", "session") VALUES (1, 1769900415000, 1);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (1, '00000000000000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900400000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (2, '00000000010000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900400000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (3, '00000000020000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900400000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (4, '00000000030000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900400000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (5, '00000000040000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900400000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (6, '00000000050000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900400000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (7, '00000000060000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900400000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (8, '00000000070000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900400000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (9, '00000000080000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900405000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (10, '00000000090000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900410000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (11, '000000000A0000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900415000);
INSERT INTO job ("number", "id", "kind", "brief", "principal", "created_unixMs") VALUES (12, '000000000B0000000000000000', 'animate', '{"prompt":"“wind” in the leaves\n"}', 'owner', 1769900415000);
INSERT INTO endpoint ("number", "provider", "endpoint", "model", "breaker") VALUES (1, 'fake', 'fake/clip', 'clip-1', '{"lately":{"newest":0,"bad":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"all":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]},"badInARow":0,"openings":0,"state":{"closed":{}}}');
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (1, '0000000000000G000000000000', 1, 0, 'queued', 'none', 1769900400000, 0, NULL, 0, 0, 0, 0, 0, '{"policy":"wait","notSentSince":0,"hold":"none","deadlineAt":1769922000000,"notSentTries":0,"dueAt":1769900400000,"refusals":0,"isSalvaged":false,"stageTries":0,"offers":[{"hasHook":false,"endpoint":1,"isIdempotent":false,"estimate":800000,"keepsResult":86400000,"median":10000,"bound":1000000,"refundsFailure":true}],"since":1769900400000,"wakeAt":1769900400000,"holdUntil":0,"isCancelAsked":false,"offer":0,"phase":"queued","stagedUntil":0,"hasWarning":false,"isStaging":false,"attempts":[],"finishTries":0,"settleWindow":2700000,"applied":0}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (2, '0000000001000G000000000000', 2, 0, 'staging', 'none', 1769900460000, 1, 'w1', 1769900460000, 1, 0, 0, 0, '{"policy":"wait","offer":0,"dueAt":1769900460000,"holdUntil":0,"offers":[{"hasHook":false,"endpoint":1,"refundsFailure":true,"estimate":800000,"bound":1000000,"keepsResult":86400000,"isIdempotent":false,"median":10000}],"finishTries":0,"isStaging":true,"hold":"none","isCancelAsked":false,"stagedUntil":0,"notSentSince":0,"attempts":[],"settleWindow":2700000,"deadlineAt":1769922000000,"applied":0,"stageTries":1,"since":1769900400000,"phase":"staging","refusals":0,"hasWarning":false,"isSalvaged":false,"notSentTries":0,"wakeAt":1769900460000}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (3, '0000000002000G000000000000', 3, 0, 'staged', 'budget', 1769900700000, 1, 'w1', 1769900460000, 1, 0, 0, 0, '{"wakeAt":1769900700000,"isCancelAsked":false,"phase":"staged","offer":0,"notSentSince":0,"holdUntil":1769900700000,"policy":"wait","deadlineAt":1769922000000,"attempts":[],"finishTries":0,"settleWindow":2700000,"isSalvaged":false,"refusals":0,"isStaging":false,"stagedUntil":1769907600000,"hasWarning":false,"offers":[{"endpoint":1,"hasHook":false,"refundsFailure":true,"estimate":800000,"bound":10000000,"keepsResult":86400000,"isIdempotent":false,"median":10000}],"dueAt":1769900400000,"stageTries":1,"notSentTries":0,"applied":0,"hold":"budget","since":1769900400000}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (4, '0000000003000G000000000000', 4, 0, 'submitting', 'none', 1769900440000, 1, 'w1', 1769900460000, 1, 0, 0, 1, '{"isSalvaged":false,"deadlineAt":1769922000000,"policy":"wait","offer":0,"refusals":0,"dueAt":1769900400000,"hasWarning":false,"holdUntil":0,"applied":0,"wakeAt":1769900440000,"since":1769900400000,"attempts":[{"deadlineCancel":false,"missingSince":2305843009213693951,"offer":0,"dueAt":2305843009213693951,"isPaidAgain":false,"bound":1000000,"funds":"reserved","intentAt":1769900400000,"missing":0,"estimate":800000,"since":1769900400000,"isFinished":false,"cancelTries":0,"tries":0,"isInferred":false,"fence":1,"state":"intent","nextCancelAt":0,"settleUntil":2305843009213693951}],"hold":"none","settleWindow":2700000,"stagedUntil":1769907600000,"isCancelAsked":false,"phase":"submitting","stageTries":1,"current":0,"notSentTries":0,"notSentSince":0,"finishTries":0,"offers":[{"hasHook":false,"endpoint":1,"refundsFailure":true,"estimate":800000,"bound":1000000,"keepsResult":86400000,"isIdempotent":false,"median":10000}],"isStaging":false}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (5, '0000000004000G000000000000', 5, 0, 'ambiguous', 'none', 1769900405000, 1, 'w1', 1769900460000, 1, 0, 0, 1, '{"hold":"none","settleWindow":2700000,"stageTries":1,"offer":0,"current":0,"holdUntil":0,"dueAt":1769900400000,"since":1769900400000,"policy":"wait","hasWarning":false,"wakeAt":1769900405000,"refusals":0,"applied":0,"notSentTries":0,"notSentSince":0,"phase":"ambiguous","finishTries":0,"isSalvaged":false,"isCancelAsked":false,"attempts":[{"missing":0,"dueAt":1769900405000,"offer":0,"state":"intent","since":1769900400000,"tries":0,"funds":"reserved","cancelTries":0,"deadlineCancel":false,"bound":1000000,"settleUntil":1769903100000,"isInferred":false,"fence":1,"isPaidAgain":false,"isFinished":false,"missingSince":2305843009213693951,"estimate":800000,"intentAt":1769900400000,"nextCancelAt":0}],"deadlineAt":1769922000000,"stagedUntil":1769907600000,"isStaging":false,"offers":[{"hasHook":false,"endpoint":1,"isIdempotent":false,"estimate":800000,"keepsResult":86400000,"median":10000,"bound":1000000,"refundsFailure":true}]}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (6, '0000000005000G000000000000', 6, 0, 'submitted', 'none', 1769900405000, 1, 'w1', 1769900460000, 1, 1, 1, 1, '{"offers":[{"bound":1000000,"hasHook":false,"refundsFailure":true,"median":10000,"isIdempotent":false,"keepsResult":86400000,"estimate":800000,"endpoint":1}],"hold":"none","stageTries":1,"current":0,"holdUntil":0,"offer":0,"dueAt":1769900400000,"since":1769900400000,"policy":"wait","hasWarning":false,"wakeAt":1769900405000,"refusals":0,"applied":1,"notSentTries":0,"notSentSince":0,"phase":"submitted","finishTries":0,"isSalvaged":false,"isCancelAsked":false,"attempts":[{"missing":0,"offer":0,"dueAt":1769900405000,"state":"accepted","since":1769900400000,"request":"r-0000000005000G000000000000-0","funds":"committed","tries":0,"cancelTries":0,"bound":1000000,"deadlineCancel":false,"settleUntil":2305843009213693951,"isInferred":false,"fence":1,"isPaidAgain":false,"isFinished":false,"missingSince":2305843009213693951,"estimate":800000,"intentAt":1769900400000,"nextCancelAt":0}],"deadlineAt":1769922000000,"stagedUntil":1769907600000,"isStaging":false,"settleWindow":2700000}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (7, '0000000006000G000000000000', 7, 0, 'running', 'none', 1769900401000, 1, 'w1', 1769900460000, 1, 1, 1, 1, '{"attempts":[{"intentAt":1769900400000,"funds":"committed","since":1769900400000,"dueAt":1769900401000,"nextCancelAt":0,"estimate":800000,"isFinished":false,"settleUntil":2305843009213693951,"state":"accepted","missingSince":2305843009213693951,"isInferred":false,"isPaidAgain":false,"deadlineCancel":false,"fence":1,"bound":1000000,"missing":0,"offer":0,"tries":0,"startedAt":1769900400000,"request":"r-0000000006000G000000000000-0","cancelTries":0}],"since":1769900400000,"dueAt":1769900400000,"stagedUntil":1769907600000,"notSentSince":0,"holdUntil":0,"stageTries":1,"refusals":0,"finishTries":0,"current":0,"notSentTries":0,"isStaging":false,"hasWarning":false,"isCancelAsked":false,"hold":"none","settleWindow":2700000,"phase":"running","policy":"wait","offers":[{"hasHook":false,"endpoint":1,"isIdempotent":false,"estimate":800000,"keepsResult":86400000,"median":10000,"bound":1000000,"refundsFailure":true}],"offer":0,"deadlineAt":1769922000000,"applied":1,"isSalvaged":false,"wakeAt":1769900401000}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (8, '0000000007000G000000000000', 8, 0, 'generated', 'none', 1769900530000, 1, 'w1', 1769900465000, 1, 2, 2, 1, '{"offer":0,"isSalvaged":false,"refusals":0,"dueAt":1769900405000,"notSentTries":0,"isStaging":false,"deadlineAt":1769922000000,"attempts":[{"offer":0,"cancelTries":0,"missingSince":2305843009213693951,"dueAt":1769900530000,"bound":1000000,"request":"r-0000000007000G000000000000-0","intentAt":1769900400000,"settleUntil":2305843009213693951,"state":"completed","estimate":800000,"nextCancelAt":0,"isPaidAgain":false,"tries":0,"since":1769900405000,"isFinished":true,"fence":1,"missing":0,"link":{"number":1,"expiresAt":1769986805000},"funds":"committed","deadlineCancel":false,"isInferred":false}],"hold":"none","policy":"wait","current":0,"holdUntil":0,"phase":"generated","since":1769900405000,"applied":2,"stagedUntil":1769907600000,"offers":[{"hasHook":false,"endpoint":1,"isIdempotent":false,"estimate":800000,"keepsResult":86400000,"median":10000,"bound":1000000,"refundsFailure":true}],"notSentSince":0,"stageTries":1,"settleWindow":2700000,"finishTries":0,"hasWarning":false,"isCancelAsked":false,"wakeAt":1769900530000}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (9, '0000000008000G000000000000', 9, 0, 'downloaded', 'none', 1769900530000, 1, 'w1', 1769900470000, 1, 2, 2, 1, '{"hold":"none","deadlineAt":1769922005000,"finishTries":1,"settleWindow":2700000,"stageTries":1,"refusals":0,"notSentTries":0,"current":0,"isCancelAsked":false,"attempts":[{"isPaidAgain":false,"fence":1,"isInferred":false,"tries":0,"settleUntil":2305843009213693951,"funds":"committed","estimate":800000,"isFinished":true,"state":"downloaded","since":1769900410000,"bound":1000000,"dueAt":1769900410000,"missingSince":2305843009213693951,"link":{"expiresAt":1769986810000,"number":2},"intentAt":1769900405000,"request":"r-0000000008000G000000000000-0","deadlineCancel":false,"missing":0,"cancelTries":0,"nextCancelAt":0,"offer":0}],"notSentSince":0,"phase":"downloaded","holdUntil":0,"since":1769900410000,"dueAt":1769900530000,"policy":"wait","stagedUntil":1769907605000,"isStaging":false,"hasWarning":false,"isSalvaged":false,"wakeAt":1769900530000,"applied":2,"offers":[{"bound":1000000,"hasHook":false,"refundsFailure":true,"median":10000,"isIdempotent":false,"estimate":800000,"endpoint":1,"keepsResult":86400000}],"offer":0}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (10, '0000000009000G000000000000', 10, 0, 'finished', 'none', 2305843009213693951, 1, 'w1', 1769900475000, 1, 2, 2, 1, '{"hold":"none","deadlineAt":1769922010000,"finishTries":1,"settleWindow":2700000,"stageTries":1,"refusals":0,"notSentTries":0,"current":0,"isCancelAsked":false,"attempts":[{"isPaidAgain":false,"fence":1,"isInferred":false,"tries":0,"settleUntil":2305843009213693951,"funds":"committed","estimate":800000,"isFinished":true,"state":"downloaded","dueAt":1769900415000,"since":1769900415000,"bound":1000000,"missingSince":2305843009213693951,"link":{"expiresAt":1769986815000,"number":3},"intentAt":1769900410000,"request":"r-0000000009000G000000000000-0","deadlineCancel":false,"missing":0,"cancelTries":0,"nextCancelAt":0,"offer":0}],"notSentSince":0,"since":1769900415000,"holdUntil":0,"phase":"finished","dueAt":1769900415000,"policy":"wait","stagedUntil":1769907610000,"isStaging":false,"hasWarning":false,"isSalvaged":false,"wakeAt":2305843009213693951,"offers":[{"hasHook":false,"endpoint":1,"isIdempotent":false,"estimate":800000,"keepsResult":86400000,"median":10000,"bound":1000000,"refundsFailure":true}],"offer":0,"applied":2}', '{"score":0.9}', NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (11, '000000000A000G000000000000', 11, 0, 'failed', 'none', 2305843009213693951, 1, 'w1', 1769900475000, 1, 0, 0, 1, '{"dueAt":1769900415000,"stageTries":1,"notSentTries":0,"hold":"none","isCancelAsked":false,"stagedUntil":1769907615000,"failure":"invalidInput","hasWarning":false,"offers":[{"bound":1000000,"hasHook":false,"refundsFailure":true,"median":10000,"isIdempotent":false,"keepsResult":86400000,"estimate":800000,"endpoint":1}],"offer":0,"phase":"failed","isStaging":false,"current":0,"since":1769900415000,"finishTries":0,"wakeAt":2305843009213693951,"notSentSince":0,"isSalvaged":false,"holdUntil":0,"refusals":0,"deadlineAt":1769922015000,"policy":"wait","settleWindow":2700000,"applied":0,"attempts":[{"missing":0,"deadlineCancel":false,"tries":0,"isPaidAgain":false,"bound":1000000,"fence":1,"state":"rejected","missingSince":2305843009213693951,"settleUntil":2305843009213693951,"intentAt":1769900415000,"offer":0,"funds":"released","since":1769900415000,"dueAt":1769900415000,"estimate":800000,"isFinished":false,"isInferred":false,"cancelTries":0,"nextCancelAt":0}]}', NULL, NULL);
INSERT INTO take ("number", "id", "job", "ordinal", "phase", "hold", "wake_at", "fence", "lease_owner", "lease_until", "lease_session", "facts", "applied", "attempts", "state", "result", "staged_url") VALUES (12, '000000000B000G000000000000', 12, 0, 'cancelled', 'none', 2305843009213693951, 1, 'w1', 1769900475000, 1, 1, 1, 0, '{"wakeAt":2305843009213693951,"phase":"cancelled","deadlineAt":1769922015000,"isStaging":false,"applied":1,"hasWarning":false,"policy":"wait","offers":[{"hasHook":false,"endpoint":1,"isIdempotent":false,"estimate":800000,"keepsResult":86400000,"median":10000,"bound":1000000,"refundsFailure":true}],"stageTries":0,"holdUntil":0,"stagedUntil":0,"settleWindow":2700000,"attempts":[],"refusals":0,"isSalvaged":false,"hold":"none","offer":0,"since":1769900415000,"dueAt":1769900415000,"notSentTries":0,"notSentSince":0,"isCancelAsked":true,"finishTries":0}', NULL, NULL);
INSERT INTO request ("take", "brief", "places") VALUES (1, '{"order":0}', '[{"model":"clip-1","provider":"fake","endpoint":"fake/clip"}]');
INSERT INTO request ("take", "brief", "places") VALUES (2, '{"order":0}', '[{"endpoint":"fake/clip","provider":"fake","model":"clip-1"}]');
INSERT INTO request ("take", "brief", "places") VALUES (3, '{"order":0}', '[{"model":"clip-1","provider":"fake","endpoint":"fake/clip"}]');
INSERT INTO request ("take", "brief", "places") VALUES (4, '{"order":0}', '[{"endpoint":"fake/clip","provider":"fake","model":"clip-1"}]');
INSERT INTO request ("take", "brief", "places") VALUES (5, '{"order":0}', '[{"endpoint":"fake/clip","provider":"fake","model":"clip-1"}]');
INSERT INTO request ("take", "brief", "places") VALUES (6, '{"order":0}', '[{"endpoint":"fake/clip","provider":"fake","model":"clip-1"}]');
INSERT INTO request ("take", "brief", "places") VALUES (7, '{"order":0}', '[{"model":"clip-1","provider":"fake","endpoint":"fake/clip"}]');
INSERT INTO request ("take", "brief", "places") VALUES (8, '{"order":0}', '[{"provider":"fake","endpoint":"fake/clip","model":"clip-1"}]');
INSERT INTO request ("take", "brief", "places") VALUES (9, '{"order":0}', '[{"model":"clip-1","provider":"fake","endpoint":"fake/clip"}]');
INSERT INTO request ("take", "brief", "places") VALUES (10, '{"order":0}', '[{"provider":"fake","endpoint":"fake/clip","model":"clip-1"}]');
INSERT INTO request ("take", "brief", "places") VALUES (11, '{"order":0}', '[{"model":"clip-1","provider":"fake","endpoint":"fake/clip"}]');
INSERT INTO request ("take", "brief", "places") VALUES (12, '{"order":0}', '[{"provider":"fake","endpoint":"fake/clip","model":"clip-1"}]');
INSERT INTO attempt ("take", "ordinal", "token", "provider", "endpoint", "state", "funds", "intent_at", "reason", "request") VALUES (4, 0, '7sermjn5gqh7jln2qfkxvqg6au', 'fake', 'fake/clip', 'intent', 'reserved', 1769900400000, NULL, NULL);
INSERT INTO attempt ("take", "ordinal", "token", "provider", "endpoint", "state", "funds", "intent_at", "reason", "request") VALUES (5, 0, 'bytugwj4uyqajlhqh45va5hqr4', 'fake', 'fake/clip', 'intent', 'reserved', 1769900400000, NULL, NULL);
INSERT INTO attempt ("take", "ordinal", "token", "provider", "endpoint", "state", "funds", "intent_at", "reason", "request") VALUES (6, 0, 'vbjyxq7wjv5hokovee7ixia6yu', 'fake', 'fake/clip', 'accepted', 'committed', 1769900400000, NULL, 'r-0000000005000G000000000000-0');
INSERT INTO attempt ("take", "ordinal", "token", "provider", "endpoint", "state", "funds", "intent_at", "reason", "request") VALUES (7, 0, 'gocu5odaxa2jmr3chl4zpi2h44', 'fake', 'fake/clip', 'accepted', 'committed', 1769900400000, NULL, 'r-0000000006000G000000000000-0');
INSERT INTO attempt ("take", "ordinal", "token", "provider", "endpoint", "state", "funds", "intent_at", "reason", "request") VALUES (8, 0, '3s54qcfui42bi3vbsd6hxhx7wq', 'fake', 'fake/clip', 'completed', 'committed', 1769900400000, NULL, 'r-0000000007000G000000000000-0');
INSERT INTO attempt ("take", "ordinal", "token", "provider", "endpoint", "state", "funds", "intent_at", "reason", "request") VALUES (9, 0, 'ycfn5amwx6i3lhe4uxskzui5yu', 'fake', 'fake/clip', 'downloaded', 'committed', 1769900405000, NULL, 'r-0000000008000G000000000000-0');
INSERT INTO attempt ("take", "ordinal", "token", "provider", "endpoint", "state", "funds", "intent_at", "reason", "request") VALUES (10, 0, 'hsf3ti6ostq6ielsme4dj275hu', 'fake', 'fake/clip', 'downloaded', 'committed', 1769900410000, NULL, 'r-0000000009000G000000000000-0');
INSERT INTO attempt ("take", "ordinal", "token", "provider", "endpoint", "state", "funds", "intent_at", "reason", "request") VALUES (11, 0, 'kyrfy4urbmeubei64dafezfenq', 'fake', 'fake/clip', 'rejected', 'released', 1769900415000, NULL, NULL);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k0', 'f0', '00000000000000000000000000', 1769900400000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k1', 'f1', '00000000010000000000000000', 1769900400000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k10', 'f10', '000000000A0000000000000000', 1769900415000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k11', 'f11', '000000000B0000000000000000', 1769900415000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k2', 'f2', '00000000020000000000000000', 1769900400000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k3', 'f3', '00000000030000000000000000', 1769900400000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k4', 'f4', '00000000040000000000000000', 1769900400000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k5', 'f5', '00000000050000000000000000', 1769900400000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k6', 'f6', '00000000060000000000000000', 1769900400000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k7', 'f7', '00000000070000000000000000', 1769900400000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k8', 'f8', '00000000080000000000000000', 1769900405000);
INSERT INTO key ("principal", "key", "fingerprint", "job", "at") VALUES ('owner', 'k9', 'f9', '00000000090000000000000000', 1769900410000);
INSERT INTO fact ("number", "take", "ordinal", "attempt", "kind", "digest", "statement", "source", "at") VALUES (1, 6, 0, 0, 'accepted', '7f3712cec747aa7cd315aaf8368cc20d1ef532744321796b033d84be7686ba77', '{"request":"r-0000000005000G000000000000-0"}', 'response', 1769900400000);
INSERT INTO fact ("number", "take", "ordinal", "attempt", "kind", "digest", "statement", "source", "at") VALUES (2, 7, 0, 0, 'accepted', '72f927b2688d1dbb9457c4cdad4e2599e7ad54b2b56ffd2a3802c27dea397617', '{"request":"r-0000000006000G000000000000-0"}', 'response', 1769900400000);
INSERT INTO fact ("number", "take", "ordinal", "attempt", "kind", "digest", "statement", "source", "at") VALUES (3, 8, 0, 0, 'accepted', 'a421767ed25a33a1a7903f1ee16b718f60f4a95e6f4fe7c3951ce8da777bcaa3', '{"request":"r-0000000007000G000000000000-0"}', 'response', 1769900400000);
INSERT INTO fact ("number", "take", "ordinal", "attempt", "kind", "digest", "statement", "source", "at") VALUES (4, 8, 1, 0, 'completed', '2b155a7d05bbc56df93c3a7b1ca03f311797d049e3defa44003f991b0f2d620b', '{"link":{"number":1,"expiresAt":1769986805000},"request":"r-0000000007000G000000000000-0"}', 'poll', 1769900405000);
INSERT INTO fact ("number", "take", "ordinal", "attempt", "kind", "digest", "statement", "source", "at") VALUES (5, 9, 0, 0, 'accepted', 'c7d4b9f8541d01027f10c57bbfea526aa1be682bc1764df1b0aa9c6cd78836be', '{"request":"r-0000000008000G000000000000-0"}', 'response', 1769900405000);
INSERT INTO fact ("number", "take", "ordinal", "attempt", "kind", "digest", "statement", "source", "at") VALUES (6, 9, 1, 0, 'completed', 'c8dcaa7c055cc0f10a560610fb1a6779b1dc496c362d6a5dc3d6e197cf0e369d', '{"request":"r-0000000008000G000000000000-0","link":{"expiresAt":1769986810000,"number":2}}', 'poll', 1769900410000);
INSERT INTO fact ("number", "take", "ordinal", "attempt", "kind", "digest", "statement", "source", "at") VALUES (7, 10, 0, 0, 'accepted', '47ca5c2b3168d7220b67ee1cdf5b0bfad17fb5dbe03e4678b39d26853725df08', '{"request":"r-0000000009000G000000000000-0"}', 'response', 1769900410000);
INSERT INTO fact ("number", "take", "ordinal", "attempt", "kind", "digest", "statement", "source", "at") VALUES (8, 10, 1, 0, 'completed', '635e26ae66b4c243a01bd5617f62acbfbc9133f6cab2ed0f270bd2c564f35a2f', '{"link":{"expiresAt":1769986815000,"number":3},"request":"r-0000000009000G000000000000-0"}', 'poll', 1769900415000);
INSERT INTO fact ("number", "take", "ordinal", "attempt", "kind", "digest", "statement", "source", "at") VALUES (9, 12, 0, 0, 'cancelAsked', '2bd99da9e621dcb57cbdd731fcc7c93cee3ed32793bf2a1a79f610ad68517886', '{}', 'person', 1769900415000);
INSERT INTO link ("number", "take", "attempt", "url", "expires_at") VALUES (1, 8, 0, 'https://cdn.example/0000000007000G000000000000/0.mp4', 1769986805000);
INSERT INTO link ("number", "take", "attempt", "url", "expires_at") VALUES (2, 9, 0, 'https://cdn.example/0000000008000G000000000000/0.mp4', 1769986810000);
INSERT INTO link ("number", "take", "attempt", "url", "expires_at") VALUES (3, 10, 0, 'https://cdn.example/0000000009000G000000000000/0.mp4', 1769986815000);
INSERT INTO blob ("digest", "bytes") VALUES ('0000000000000000000000000000000000000000000000000000000000000001', 1);
INSERT INTO blob ("digest", "bytes") VALUES ('0000000000000000000000000000000000000000000000000000000000000002', 2);
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (1, 1, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (2, 2, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (3, 3, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (4, 4, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (5, 5, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (6, 6, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (7, 7, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (8, 8, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (9, 9, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (10, 9, '0000000000000000000000000000000000000000000000000000000000000002', 'clip', 0, 'mp4');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (11, 10, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (12, 10, '0000000000000000000000000000000000000000000000000000000000000002', 'clip', 0, 'mp4');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (13, 11, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO kept ("number", "take", "digest", "role", "attempt", "kind") VALUES (14, 12, '0000000000000000000000000000000000000000000000000000000000000001', 'still', NULL, 'png');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (1, 1769900400000, 1769900400000, 'reserve', 1000000, '00000000030000000000000000', '0000000003000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', NULL, NULL, '0000000000000000000000000000000000000000000000000000000000000000', '46ca909096640d01923607293b75e01a59477aef73903f373322b71c2a30618f');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (2, 1769900400000, 1769900400000, 'reserve', 1000000, '00000000040000000000000000', '0000000004000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', NULL, NULL, '46ca909096640d01923607293b75e01a59477aef73903f373322b71c2a30618f', '3dff490bb8a3b1c409937efa7707ae677a2329927a743b7ab9fdeaa51e3916bf');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (3, 1769900400000, 1769900400000, 'reserve', 1000000, '00000000050000000000000000', '0000000005000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', NULL, NULL, '3dff490bb8a3b1c409937efa7707ae677a2329927a743b7ab9fdeaa51e3916bf', 'f0d3f86b5efcbae364134933bbba39fdeb0df49d6cf9e767892aa49de4025d7f');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (4, 1769900400000, 1769900400000, 'commit', 800000, '00000000050000000000000000', '0000000005000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000005000G000000000000-0', NULL, 'f0d3f86b5efcbae364134933bbba39fdeb0df49d6cf9e767892aa49de4025d7f', 'ada3e22523c9d94c54d5efdfa93a977762601d45db5eb79e20894047468a368a');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (5, 1769900400000, 1769900400000, 'release', 200000, '00000000050000000000000000', '0000000005000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000005000G000000000000-0', NULL, 'ada3e22523c9d94c54d5efdfa93a977762601d45db5eb79e20894047468a368a', '8f8517ac8eb681cafa4e0e2464011faa6dc556a48f1779b8a2b4fc0648ef0f3c');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (6, 1769900400000, 1769900400000, 'reserve', 1000000, '00000000060000000000000000', '0000000006000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', NULL, NULL, '8f8517ac8eb681cafa4e0e2464011faa6dc556a48f1779b8a2b4fc0648ef0f3c', '60f02bb119eb968fb328a06824330e78476261bfbd8109713d3210833f063566');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (7, 1769900400000, 1769900400000, 'commit', 800000, '00000000060000000000000000', '0000000006000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000006000G000000000000-0', NULL, '60f02bb119eb968fb328a06824330e78476261bfbd8109713d3210833f063566', '62d19692a495f1c9881d8f7a1cfc1cae97c13d3ac0e2503475e49f18100a8780');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (8, 1769900400000, 1769900400000, 'release', 200000, '00000000060000000000000000', '0000000006000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000006000G000000000000-0', NULL, '62d19692a495f1c9881d8f7a1cfc1cae97c13d3ac0e2503475e49f18100a8780', '1ffba34b0bd9280cfc3e61cfd81aa73d5b345282680af9999e309a8d2100e6f4');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (9, 1769900400000, 1769900400000, 'reserve', 1000000, '00000000070000000000000000', '0000000007000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', NULL, NULL, '1ffba34b0bd9280cfc3e61cfd81aa73d5b345282680af9999e309a8d2100e6f4', '1a6c7247f1fda61a099860599beb35a4b71c6e5e6566951c2b1c04b729d18490');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (10, 1769900400000, 1769900400000, 'commit', 800000, '00000000070000000000000000', '0000000007000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000007000G000000000000-0', NULL, '1a6c7247f1fda61a099860599beb35a4b71c6e5e6566951c2b1c04b729d18490', '238cb44f983d4f819044ca773c3a84376428c3631093823680e310cb92d4a2c3');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (11, 1769900400000, 1769900400000, 'release', 200000, '00000000070000000000000000', '0000000007000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000007000G000000000000-0', NULL, '238cb44f983d4f819044ca773c3a84376428c3631093823680e310cb92d4a2c3', '444ee66dbcbd066c9ded8a5c3d763e60f9c7a7fe560d5e03c21f1a95cb664029');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (12, 1769900405000, 1769900405000, 'reserve', 1000000, '00000000080000000000000000', '0000000008000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', NULL, NULL, '444ee66dbcbd066c9ded8a5c3d763e60f9c7a7fe560d5e03c21f1a95cb664029', '3200b9e096bd9086970daa805d427a92becf1507d1450ce0d4dbc872e11f2965');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (13, 1769900405000, 1769900405000, 'commit', 800000, '00000000080000000000000000', '0000000008000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000008000G000000000000-0', NULL, '3200b9e096bd9086970daa805d427a92becf1507d1450ce0d4dbc872e11f2965', '1124a9acb8df217090a0065fd6c5f5972e48a6e0609f997213c4659e00c4ccd2');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (14, 1769900405000, 1769900405000, 'release', 200000, '00000000080000000000000000', '0000000008000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000008000G000000000000-0', NULL, '1124a9acb8df217090a0065fd6c5f5972e48a6e0609f997213c4659e00c4ccd2', '22da003cfb8d87ca2b919ae4850c2c583294e2a5bb451f19bd4a5053520671e0');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (15, 1769900410000, 1769900410000, 'reserve', 1000000, '00000000090000000000000000', '0000000009000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', NULL, NULL, '22da003cfb8d87ca2b919ae4850c2c583294e2a5bb451f19bd4a5053520671e0', '571cba6b8c01ccfe62fd3d89731b260251ca0a80aa3f3e91cae02fc1c0e7737f');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (16, 1769900410000, 1769900410000, 'commit', 800000, '00000000090000000000000000', '0000000009000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000009000G000000000000-0', NULL, '571cba6b8c01ccfe62fd3d89731b260251ca0a80aa3f3e91cae02fc1c0e7737f', '06621c3c20794eba4cfaaa2a0262e7588989b2272fafbf28e16d6d69fd114451');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (17, 1769900410000, 1769900410000, 'release', 200000, '00000000090000000000000000', '0000000009000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', 'r-0000000009000G000000000000-0', NULL, '06621c3c20794eba4cfaaa2a0262e7588989b2272fafbf28e16d6d69fd114451', 'bf56d043aab57518067e98be970eaac8518e0c56cf55d066683568dc6d97ca3d');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (18, 1769900415000, 1769900415000, 'reserve', 1000000, '000000000A0000000000000000', '000000000A000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', NULL, NULL, 'bf56d043aab57518067e98be970eaac8518e0c56cf55d066683568dc6d97ca3d', '77d31cb8e9250cea3e0db7e0224470442542a16d48e2b407b7bcf9b59a3085bd');
INSERT INTO entry ("sequence", "at", "at_unixMs", "kind", "amount", "job", "take", "attempt", "provider", "endpoint", "model", "request", "reason", "previous", "hash") VALUES (19, 1769900415000, 1769900415000, 'release', 1000000, '000000000A0000000000000000', '000000000A000G000000000000', 0, 'fake', 'fake/clip', 'clip-1', NULL, NULL, '77d31cb8e9250cea3e0db7e0224470442542a16d48e2b407b7bcf9b59a3085bd', 'a61166ea7cdc7f58d45cfe7b483e3c293ec979e460701c77c998b66469add535');
INSERT INTO page ("take", "attempt", "at", "at_unixMs", "provider", "model", "reserved", "committed", "released", "adjusted", "suspended", "settled", "suspense_released", "commits") VALUES ('0000000003000G000000000000', 0, 1769900400000, 1769900400000, 'fake', 'clip-1', 1000000, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO page ("take", "attempt", "at", "at_unixMs", "provider", "model", "reserved", "committed", "released", "adjusted", "suspended", "settled", "suspense_released", "commits") VALUES ('0000000004000G000000000000', 0, 1769900400000, 1769900400000, 'fake', 'clip-1', 1000000, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO page ("take", "attempt", "at", "at_unixMs", "provider", "model", "reserved", "committed", "released", "adjusted", "suspended", "settled", "suspense_released", "commits") VALUES ('0000000005000G000000000000', 0, 1769900400000, 1769900400000, 'fake', 'clip-1', 1000000, 800000, 200000, 0, 0, 0, 0, 1);
INSERT INTO page ("take", "attempt", "at", "at_unixMs", "provider", "model", "reserved", "committed", "released", "adjusted", "suspended", "settled", "suspense_released", "commits") VALUES ('0000000006000G000000000000', 0, 1769900400000, 1769900400000, 'fake', 'clip-1', 1000000, 800000, 200000, 0, 0, 0, 0, 1);
INSERT INTO page ("take", "attempt", "at", "at_unixMs", "provider", "model", "reserved", "committed", "released", "adjusted", "suspended", "settled", "suspense_released", "commits") VALUES ('0000000007000G000000000000', 0, 1769900400000, 1769900400000, 'fake', 'clip-1', 1000000, 800000, 200000, 0, 0, 0, 0, 1);
INSERT INTO page ("take", "attempt", "at", "at_unixMs", "provider", "model", "reserved", "committed", "released", "adjusted", "suspended", "settled", "suspense_released", "commits") VALUES ('0000000008000G000000000000', 0, 1769900405000, 1769900405000, 'fake', 'clip-1', 1000000, 800000, 200000, 0, 0, 0, 0, 1);
INSERT INTO page ("take", "attempt", "at", "at_unixMs", "provider", "model", "reserved", "committed", "released", "adjusted", "suspended", "settled", "suspense_released", "commits") VALUES ('0000000009000G000000000000', 0, 1769900410000, 1769900410000, 'fake', 'clip-1', 1000000, 800000, 200000, 0, 0, 0, 0, 1);
INSERT INTO page ("take", "attempt", "at", "at_unixMs", "provider", "model", "reserved", "committed", "released", "adjusted", "suspended", "settled", "suspense_released", "commits") VALUES ('000000000A000G000000000000', 0, 1769900415000, 1769900415000, 'fake', 'clip-1', 1000000, 0, 1000000, 0, 0, 0, 0, 0);
INSERT INTO cap ("scope", "amount") VALUES ('take', 5000000);
INSERT INTO held ("scope", "key", "amount") VALUES ('all', '', 6000000);
INSERT INTO held ("scope", "key", "amount") VALUES ('day', '2026-01-31', 6000000);
INSERT INTO held ("scope", "key", "amount") VALUES ('month', '2026-01', 6000000);
INSERT INTO inbox ("number", "provider", "digest", "token", "body", "at", "read_at") VALUES (1, 'fake', 'd', NULL, '{}', 1769900415000, NULL);
CREATE INDEX take_wake ON take (wake_at) WHERE wake_at < 2305843009213693951;
CREATE INDEX attempt_request ON attempt (provider, request) WHERE request IS NOT NULL;
CREATE INDEX key_at ON key (at);
CREATE UNIQUE INDEX entry_once ON entry (take, attempt, kind) WHERE kind NOT IN ('adjust', 'loss');
CREATE UNIQUE INDEX entry_request ON entry (provider, request) WHERE kind = 'commit';
CREATE TRIGGER entry_chain BEFORE INSERT ON entry BEGIN
    SELECT raise(ABORT, 'ledger: not the next of the chain') WHERE
        NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM entry)
        OR NEW.previous IS NOT coalesce(
            (SELECT hash FROM entry WHERE sequence = (SELECT max(sequence) FROM entry)),
            printf('%064d', 0));
    SELECT raise(ABORT, 'ledger: no reserve') WHERE NEW.kind <> 'reserve'
        AND NOT EXISTS (SELECT 1 FROM page WHERE take = NEW.take AND attempt = NEW.attempt);
    SELECT raise(ABORT, 'ledger: no commit') WHERE NEW.kind = 'adjust'
        AND NOT EXISTS (SELECT 1 FROM page WHERE take = NEW.take AND attempt = NEW.attempt AND commits = 1);
    SELECT raise(ABORT, 'ledger: over cap') WHERE NEW.kind = 'reserve' AND NEW.amount > 0 AND EXISTS (
        SELECT 1 FROM cap WHERE cap.amount < NEW.amount + CASE cap.scope
            WHEN 'take' THEN coalesce((SELECT sum(open + suspense + spent) FROM page WHERE take = NEW.take), 0)
            ELSE coalesce((SELECT held.amount FROM held WHERE held.scope = cap.scope AND held.key =
                CASE cap.scope WHEN 'day' THEN strftime('%Y-%m-%d', NEW.at / 1000, 'unixepoch')
                WHEN 'month' THEN strftime('%Y-%m', NEW.at / 1000, 'unixepoch') ELSE '' END), 0) END);
END;
CREATE TRIGGER entry_sums AFTER INSERT ON entry BEGIN
    INSERT INTO page (take, attempt, at, at_unixMs, provider, model)
        SELECT NEW.take, NEW.attempt, NEW.at, NEW.at_unixMs, NEW.provider, NEW.model
        WHERE NEW.kind = 'reserve';
    UPDATE page SET
        reserved = reserved + iif(NEW.kind = 'reserve', NEW.amount, 0),
        committed = committed + iif(NEW.kind = 'commit', NEW.amount, 0),
        commits = commits + (NEW.kind = 'commit'),
        released = released + iif(NEW.kind = 'release', NEW.amount, 0),
        adjusted = adjusted + iif(NEW.kind = 'adjust', NEW.amount, 0),
        suspended = suspended + iif(NEW.kind = 'suspenseOpen', NEW.amount, 0),
        settled = settled + iif(NEW.kind = 'suspenseSettle', NEW.amount, 0),
        suspense_released = suspense_released + iif(NEW.kind = 'suspenseRelease', NEW.amount, 0)
        WHERE take = NEW.take AND attempt = NEW.attempt;
    INSERT INTO held (scope, key, amount)
        SELECT scope, key, 0 FROM (
            SELECT 'day' AS scope, strftime('%Y-%m-%d', NEW.at / 1000, 'unixepoch') AS key
            UNION ALL SELECT 'month', strftime('%Y-%m', NEW.at / 1000, 'unixepoch')
            UNION ALL SELECT 'all', '')
        WHERE NEW.kind = 'reserve'
        ON CONFLICT DO NOTHING;
    UPDATE held SET amount = amount + CASE
            WHEN NEW.kind IN ('reserve', 'adjust') THEN NEW.amount ELSE -NEW.amount END
        FROM page
        WHERE NEW.kind IN ('reserve', 'adjust', 'release', 'suspenseRelease')
        AND page.take = NEW.take AND page.attempt = NEW.attempt
        AND (held.scope, held.key) IN (VALUES
            ('day', strftime('%Y-%m-%d', page.at / 1000, 'unixepoch')),
            ('month', strftime('%Y-%m', page.at / 1000, 'unixepoch')),
            ('all', ''));
END;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'ledger: entries stay'); END;
CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'ledger: entries stay'); END;
CREATE TRIGGER page_kept BEFORE DELETE ON page BEGIN SELECT raise(ABORT, 'ledger: entries stay'); END;
CREATE TRIGGER fact_stays BEFORE UPDATE ON fact BEGIN SELECT raise(ABORT, 'log: facts stay'); END;
CREATE TRIGGER fact_kept BEFORE DELETE ON fact BEGIN SELECT raise(ABORT, 'log: facts stay'); END;
CREATE TRIGGER blob_stays BEFORE UPDATE ON blob BEGIN SELECT raise(ABORT, 'blobs stay'); END;
CREATE TRIGGER take_end BEFORE UPDATE OF phase ON take
    WHEN NEW.phase <> OLD.phase AND (OLD.phase IN ('finished', 'failed', 'cancelled')
        OR OLD.phase = 'downloaded' AND NEW.phase NOT IN ('finished', 'cancelled'))
    BEGIN SELECT raise(ABORT, 'take: no such move'); END;
CREATE TRIGGER take_fence BEFORE UPDATE OF fence ON take WHEN NEW.fence < OLD.fence
    BEGIN SELECT raise(ABORT, 'take: a fence never falls'); END;
CREATE INDEX inbox_unread ON inbox (number) WHERE read_at IS NULL;
CREATE INDEX outbox_due ON outbox (next_at, number) WHERE state = 'waiting';
CREATE INDEX kept_digest ON kept (digest);
PRAGMA application_id = 1263424065;
