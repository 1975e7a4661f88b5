/// Word lists that patterns of several motions share, in the language of ``Phrase``.
enum Words {
    static let person = """
        she|he|they|woman|man|girl|boy|person|people|character|lady|guy|model|subject|portrait|child|kid|couple|figure|\
        elf|knight|warrior|princess|queen|king|witch|astronaut|bride|dancer|cat|dog|kitten|puppy|horse|animal
        """
    static let camera = "camera|cam|lens|viewpoint"
    static let wind = "wind|=winds|windy|breeze|breezy|gust|gusty|gale|draft|draught"
    /// What wind does to things.
    static let blown = """
        \(wind)|blow|sway|drift|flow|flutter|wave|move|motion|movement|flap|stream|toss|float|ripple|rustle|billow|\
        dance|swing|whip|shimmer|bend|quiver|tremble|stir|flick|lift|catch|animate|alive
        """
    static let hair = "hair|hairs|strand|=lock|=locks|curl|ponytail|braid|tress|mane|fringe|bangs|beard|fur|feather"
    static let cloth = """
        dress|cloth|clothes|clothing|fabric|flag|curtain|scarf|shawl|skirt|cape|cloak|robe|gown|shirt|blouse|coat|\
        jacket|sail|veil|ribbon|silk|banner|kimono|sari|drape|tunic|sleeve|garment|outfit|laundry|pennant|hem
        """
    static let foliage = """
        grass|leaf|tree|flower|field|meadow|foliage|plant|branch|bush|wheat|reed|ivy|fern|garden|blossom|vegetation|\
        petal|wildflower|palm|bamboo|crop|corn|lavender|rose|tulip|sunflower|vine|hedge|forest|willow|moss|heather|cane
        """
    static let direction = "left|right|up|down|around|away|aside|sideways|over|back|out|=to|=toward|=towards|slightly"
}
