"""Calls a fake fal with fal's own client, and prints what the client says, as JSON.

Usage: python fal_client_calls.py ORIGIN ACTION. The key is in FAL_KEY.
"""

import json
import signal
import sys
import tempfile
import time
import urllib.request

import fal_client
import fal_client.client as wire

signal.alarm(120)
origin, action = sys.argv[1:3]

# The client knows only https and fal's own hosts; nothing else of it is touched.
wire.QUEUE_URL_FORMAT = f"{origin}/queue/"
wire.RUN_URL_FORMAT = f"{origin}/run/"
wire.REST_URL = f"{origin}/rest"
wire.CDN_URL = f"{origin}/cdn"

APP = "owner/alias/v2/image-to-video"
INPUT = {"prompt": "she waves", "image_url": "https://example.com/a.png", "seed": 7}
PICTURE = bytes(range(256)) * 5


def waited(handle):
    """The kinds of status that were seen, to the last one."""
    kinds = []
    while True:
        status = handle.status(with_logs=True)
        kinds.append(type(status).__name__)
        if isinstance(status, fal_client.Completed):
            return kinds
        time.sleep(0.002)


def refused(work):
    """The status that an error of the client's carries, and its words."""
    try:
        work()
    except Exception as error:
        response = getattr(error, "response", None) or getattr(error.__cause__, "response", None)
        status = getattr(response, "status_code", None)
        return {"status": status, "error": str(error), "kind": getattr(error, "error_type", None)}
    return {"status": None, "error": None}


def queue():
    handle = fal_client.submit(APP, INPUT, webhook_url=f"{origin}/caught/token-1?a=1")
    kinds = waited(handle)
    return {"id": handle.request_id, "kinds": kinds, "result": fal_client.result(APP, handle.request_id)}


def subscribe():
    seen = []
    result = fal_client.subscribe(
        APP, INPUT, with_logs=True, on_queue_update=lambda status: seen.append(status)
    )
    logs = [entry["message"] for status in seen for entry in (getattr(status, "logs", None) or [])]
    return {"result": result, "last": type(seen[-1]).__name__, "logs": logs}


def upload():
    return {"url": fal_client.upload(PICTURE, "image/png")}


def parts():
    wire.MULTIPART_THRESHOLD = 1000
    wire.MULTIPART_CHUNK_SIZE = 300
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        file.write(PICTURE)
        file.flush()
        return {"url": fal_client.upload_file(file.name)}


def cancel():
    handle = fal_client.submit(APP, INPUT)
    fal_client.cancel(APP, handle.request_id)
    waited_for = waited(handle)
    return {"kinds": waited_for, **refused(handle.get)}


def failed():
    handle = fal_client.submit(APP, INPUT)
    waited(handle)
    return refused(handle.get)


def run():
    return {"result": fal_client.run(APP, INPUT)}


def stream():
    return {"events": list(fal_client.stream(APP, INPUT))}


def key():
    return refused(lambda: fal_client.submit(APP, INPUT))


def unknown():
    return refused(lambda: fal_client.status(APP, "r0-nobody"))


def once():
    """One call of a user's, to the clip. Waits are shortened; how often it tries is its own affair."""
    wire.BASE_DELAY = 0.001
    client = fal_client.SyncClient(default_timeout=0.5)

    def call():
        result = client.subscribe(APP, INPUT)
        urllib.request.urlopen(result["video"]["url"]).read()

    return refused(call)


print(json.dumps(globals()[action]()))
