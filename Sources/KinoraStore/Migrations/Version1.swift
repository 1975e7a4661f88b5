/// Jobs, takes, attempts, facts, ledger, artifacts, inbox, outbox.
enum Version1 {
    static let sql = [tables, log, ledger, triggers, messages].joined(separator: "\n")

    private static let tables = """
        CREATE TABLE meta (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            high INTEGER NOT NULL,
            session INTEGER NOT NULL
        ) STRICT;
        INSERT INTO meta VALUES (1, 0, 0);

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
        CREATE INDEX take_wake ON take (wake_at) WHERE wake_at < 2305843009213693951;

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
        CREATE INDEX attempt_request ON attempt (provider, request) WHERE request IS NOT NULL;

        CREATE TABLE key (
            principal TEXT NOT NULL,
            key TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            job TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (principal, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX key_at ON key (at);
        """

    private static let log = """
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
        """

    /// §7. `page` has the sums of each attempt, `held` those of each day, month and of all; triggers keep both.
    private static let ledger = """
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
        CREATE UNIQUE INDEX entry_once ON entry (take, attempt, kind) WHERE kind NOT IN ('adjust', 'loss');
        CREATE UNIQUE INDEX entry_request ON entry (provider, request) WHERE kind = 'commit';

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
        """

    private static let triggers = """
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
        """

    private static let messages = """
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
        CREATE INDEX inbox_unread ON inbox (number) WHERE read_at IS NULL;

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
        CREATE INDEX outbox_due ON outbox (next_at, number) WHERE state = 'waiting';
        """
}
