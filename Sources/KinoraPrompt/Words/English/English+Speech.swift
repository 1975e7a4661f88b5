extension English {
    /// Talk, and what asks for lips.
    static let speech = [
        Table(
            .speech, .verb,
            """
            talk | speak | say | sing | whisper | shout | yell | scream | chant | narrate | recite | lip sync
            lipsync | mouth ~ words | converse | chat | argue | announce | tell | ask | answer | reply
            greet ~ with words | rap | murmur | mumble | mutter | explain | lecture | preach | deliver ~ speech
            deliver ~ line | deliver ~ lines | give ~ speech | read aloud | read ~ aloud | interview | present ~ news
            call out | exclaim | shout out | lip synch | hum along | order ~ coffee | discuss | debate | pronounce
            introduce herself | introduce himself
            """),
        Table(
            .speech, .word,
            """
            dialogue | dialog | conversation | monologue | speech | voiceover | voice over | lip syncing
            lip movement | lip movements | talking head | karaoke | spoken words | lipsyncing | mouth moving
            mouth movements
            """),
        Table(
            .interaction, .verb,
            """
            hug | embrace | kiss | cuddle | interact | shake hands | high five | hold hands | fight each other | argue
            converse | chat | arm wrestle | waltz | tango | slow dance together | quarrel | dance together | meet
            greet each other
            """),
        Table(
            .interaction, .word,
            "each other | one another | conversation | arm in arm | handshake | interaction | face to face"),
    ]
}
