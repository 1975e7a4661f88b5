"""Calls a fake RunPod with RunPod's own client, and prints what the client gives back, as JSON.

Usage: python runpod_calls.py ORIGIN ACTION. The key is in RUNPOD_API_KEY.
"""

import json
import os
import signal
import sys
import tempfile

signal.alarm(120)
origin, action = sys.argv[1:3]

# Read when it is imported, as are the credentials of whoever is at home.
os.environ["RUNPOD_ENDPOINT_BASE_URL"] = f"{origin}/v2"
os.environ["HOME"] = tempfile.gettempdir()
import runpod  # noqa: E402

runpod.api_key = os.environ["RUNPOD_API_KEY"]
endpoint = runpod.Endpoint("sample-i2v")
INPUT = {"prompt": "she waves", "seed": 7, "image": "data:image/png;base64,AAAA"}


def refused(work):
    """What an error of the client's says; nothing when there is none."""
    try:
        work()
    except Exception as error:
        return {"kind": type(error).__name__, "error": str(error)}
    return {"kind": None, "error": None}


def queue():
    job = endpoint.run({"input": INPUT, "webhook": f"{origin}/caught/token-1"})
    output = job.output(timeout=60)
    return {
        "id": job.job_id, "output": output, "status": job.status(), "stream": list(job.stream()),
        "health": endpoint.health(),
    }


def bare():
    """The client puts what has no input into one."""
    return {"output": endpoint.run(INPUT).output(timeout=60)}


def sync():
    return {"output": endpoint.run_sync(INPUT)}


def cancel():
    job = endpoint.run(INPUT)
    before = job.status()
    return {"before": before, "cancel": job.cancel(), "after": job.status()}


def purge():
    jobs = [endpoint.run(INPUT) for _ in range(2)]
    return {"purge": endpoint.purge_queue(), "after": [job.status() for job in jobs]}


def failed():
    job = endpoint.run(INPUT)
    return refused(lambda: job.output(timeout=60))


def key():
    return {"run": refused(lambda: endpoint.run(INPUT)), "health": refused(endpoint.health)}


def unknown():
    return refused(lambda: runpod.endpoint.runner.Job("sample-i2v", "r0-nobody", endpoint.rp_client).status())


print(json.dumps(globals()[action]()))
