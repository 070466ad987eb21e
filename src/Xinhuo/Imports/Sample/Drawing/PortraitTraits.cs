namespace Xinhuo.Imports.Sample.Drawing;

internal enum Hair
{
    Bob,
    Fringe,
    Long,
    Wavy,
    Bun,
    Ponytail,
    Braid,
    Perm,
    Pixie,
    Crop,
    SidePart,
    Swept,
    Buzz,
    Curly,
    Receding,
    Bald,
    Quiff,
}

internal enum Glasses
{
    None,
    Round,
    Square,
    Half,
}

internal enum Beard
{
    None,
    Stubble,
    Moustache,
    Goatee,
    Full,
}

internal enum Hat
{
    None,
    Cap,
    Beanie,
    Straw,
    Brimmed,
    Doppa,
    Scarf,
}

internal enum Clothes
{
    Crew,
    Collar,
    Jacket,
    Hoodie,
    Turtleneck,
    Vest,
    Scrubs,
    Reflective,
    Cardigan,
    Robe,
    Mandarin,
    Stripes,
}

internal enum Face
{
    Oval,
    Round,
    Long,
    Square,
}

internal enum Backdrop
{
    Plain,
    Hills,
    Window,
    Shelf,
    Leaves,
    Sea,
    Lights,
    Arch,
}

/// <summary>All that a portrait is drawn from. Skin goes from 0 (fair) to 5 (deep); colours are #RRGGBB; age in years.</summary>
internal sealed record PortraitTraits(
    string Seed,
    int Skin,
    Face Face,
    Hair Hair,
    string HairColor,
    int Age,
    Clothes Clothes,
    string Cloth,
    string Cloth2,
    string Ground,
    Backdrop Backdrop = Backdrop.Plain,
    Glasses Glasses = Glasses.None,
    Beard Beard = Beard.None,
    Hat Hat = Hat.None,
    double Smile = .6,
    bool Earrings = false,
    bool Mole = false,
    bool Freckles = false
);
