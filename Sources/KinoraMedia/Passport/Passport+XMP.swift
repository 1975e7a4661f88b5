extension Passport {
    /// The XMP packet (ISO 16684-1) that carries it in mp4, GIF and PNG; the property is IPTC Extension's.
    var xmp: String {
        """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
        xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" \
        xmp:CreatorTool="\(Self.escaped(creatorTool))" Iptc4xmpExt:DigitalSourceType="\(source.uri)"/>\
        </rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }

    /// What ffmpeg writes itself: tags that ffprobe and every player show.
    func tags(for format: ClipFormat) -> [String] {
        switch format {
        case .mp4: ["-metadata", "comment=Digital source type: \(source.uri)"]
        case .webm: ["-metadata", "DIGITAL_SOURCE_TYPE=\(source.uri)", "-metadata", "CREATOR_TOOL=\(creatorTool)"]
        case .gif, .pngFolder: []
        }
    }
}
