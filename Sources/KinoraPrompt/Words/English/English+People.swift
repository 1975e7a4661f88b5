extension English {
    /// Who is in the picture.
    static let people = [
        Table(
            .female, .noun,
            """
            woman | girl | lady | queen | princess | actress | waitress | ballerina | bride | witch | grandmother
            sister | businesswoman | schoolgirl | goddess | mermaid | nun | heroine | geisha
            """),
        Table(.female, .word, "she | she's | mother | mom"),
        Table(
            .male, .noun,
            """
            man | boy | guy | gentleman | king | prince | actor | waiter | groom | wizard | grandfather | brother
            businessman | monk | fisherman | fireman | cowboy | samurai
            """),
        Table(.male, .word, "he | he's | father | dad"),
        Table(
            .person, .noun,
            """
            person | character | model | figure | dancer | singer | knight | chef | pianist | guitarist | violinist
            astronaut | warrior | soldier | teacher | student | doctor | nurse | artist | painter | skater | cyclist
            runner | athlete | boxer | surfer | rider | driver | anchor | presenter | speaker | influencer | baby
            child | kid | toddler | teenager | elf | fairy | vampire | zombie | robot | cyborg | pirate | detective
            barista | baker | farmer | worker | reader | sculptor | photographer | musician | player | hiker | swimmer
            traveler | traveller | hunter | mage | subject
            """),
        Table(
            .kin, .noun,
            """
            friend | son | daughter | partner | husband | wife | boyfriend | girlfriend | lover | companion
            colleague | opponent | enemy | rival
            """
        ),
        Table(
            .kin, .word,
            """
            her child | his child | her baby | his baby | their baby | her mother | his father | her father
            his mother | a stranger
            """
        ),
        Table(
            .group, .word,
            """
            crowd | crowds | people | couple | couples | everyone | everybody | audience | family | children | kids
            friends | students | soldiers | dancers | boxers | knights | players | lovers | twins | sisters | brothers
            women | men | girls | boys | ladies | guys | passersby | pedestrians | commuters | fans | villagers
            warriors | children's | two persons | two characters | multiple characters | several characters
            characters | both of them | they both | both characters | group of | pair of dancers | team | band | army
            mob | guests | workers | athletes | runners | skaters | tourists | two figures | two cats | two dogs
            puppies | kittens | horses | the others | all of them | shoppers | musicians
            """),
        Table(
            .animal, .noun,
            """
            cat | dog | kitten | puppy | horse | wolf | fox | bear | lion | tiger | rabbit | deer | cow | sheep | goat
            pig | elephant | monkey | gorilla | panda | owl | eagle | parrot | penguin | dragon | unicorn | mouse
            squirrel | hamster | giraffe | zebra | leopard | cheetah | dolphin | whale | shark | fish | turtle | frog
            snake | lizard | raccoon | hedgehog | pony | foal | duck | goose | swan | rooster | peacock | caterpillar
            octopus
            """),
    ]
}
