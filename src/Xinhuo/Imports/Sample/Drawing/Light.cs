namespace Xinhuo.Imports.Sample.Drawing;

/// <summary>An hour of the day as colours: everything in a scene takes its tints from one of these, so that nothing falls out of the picture.</summary>
internal sealed record Light(
    string SkyTop,
    string SkyMiddle,
    string SkyLow,
    string Sun,
    string Haze,
    string SnowLit,
    string SnowShade,
    string RockLit,
    string RockShade,
    string Far,
    string Near,
    string Tree,
    string Grass,
    string Earth,
    string Water,
    string Road,
    bool Dark
)
{
    public static readonly Light Day = new(
        "#7FB0C4",
        "#BBD5D3",
        "#F1EAD6",
        "#FFF3D0",
        "#DCE3D8",
        "#F8F7F2",
        "#9DB3C6",
        "#93A0A3",
        "#5F7588",
        "#7E9C93",
        "#527A68",
        "#2C5245",
        "#7E9A5B",
        "#6B6A48",
        "#5D98A4",
        "#77767A",
        false
    );

    public static readonly Light Dawn = new(
        "#8CA6C4",
        "#E2C3BE",
        "#FBE3C0",
        "#FFF0CB",
        "#F0D9C8",
        "#FFE9D2",
        "#A79DBB",
        "#A98F8E",
        "#696A8C",
        "#8E8FA6",
        "#5E6F78",
        "#34504F",
        "#8A8C5C",
        "#6A5E4A",
        "#86A0B2",
        "#737079",
        false
    );

    public static readonly Light Dusk = new(
        "#4B6390",
        "#C88C88",
        "#F8C78A",
        "#FFE2A6",
        "#E6AC8C",
        "#FFD9B4",
        "#77739C",
        "#9C7877",
        "#4F5478",
        "#6E6A86",
        "#455568",
        "#25404A",
        "#6D7148",
        "#55493F",
        "#7A86A6",
        "#5F5C68",
        false
    );

    public static readonly Light Night = new(
        "#0C1730",
        "#1B2D4E",
        "#3A4F6E",
        "#F4E9C8",
        "#33486A",
        "#8FA3BD",
        "#42587A",
        "#3E506C",
        "#26374F",
        "#263C56",
        "#1B2E40",
        "#101E28",
        "#22372F",
        "#1C2620",
        "#1F3B57",
        "#30343C",
        true
    );

    public static readonly Light Grey = new(
        "#9FADB3",
        "#C3CBCA",
        "#DDDED6",
        "#F4F1E4",
        "#D3D8D5",
        "#EDEFEC",
        "#A3B1BA",
        "#98A2A4",
        "#76868F",
        "#8FA3A0",
        "#61807A",
        "#35574F",
        "#7B8F65",
        "#6A6A54",
        "#85A0A4",
        "#6D7074",
        false
    );

    public static readonly Light Snow = new(
        "#A9BFCE",
        "#D3DEE2",
        "#F2EFE6",
        "#FFF6DF",
        "#E6EBEA",
        "#FBFBF8",
        "#AFC2D2",
        "#A2AFB6",
        "#71869A",
        "#A9BCC4",
        "#7F99A3",
        "#3B5A5C",
        "#E8EEEE",
        "#D5DEE0",
        "#8FB0BE",
        "#9AA4AA",
        false
    );
}
