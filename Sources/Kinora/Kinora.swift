/// kinora turns a still into a clip worth keeping.
public enum Kinora {
    /// The version of this library and of the command line tool.
    public static let version = "0.1.0"
}
