/// Finds at once who keeps a stored file, so that what nobody keeps can be forgotten.
enum Version2 {
    static let sql = "CREATE INDEX kept_digest ON kept (digest);"
}
