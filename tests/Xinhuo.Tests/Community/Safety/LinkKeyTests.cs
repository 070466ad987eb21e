using Xinhuo.Community.Brakes;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>The same link is the same however one came by it.</summary>
public sealed class LinkKeyTests
{
    [Theory]
    [InlineData("https://www.Shop.example/Deal/?utm_source=a&id=7", "shop.example/deal?id=7")]
    [InlineData("http://shop.example/deal?id=7&spm=1.2#top", "shop.example/deal?id=7")]
    [InlineData("https://m.shop.example/deal?fbclid=x&id=7", "shop.example/deal?id=7")]
    [InlineData("https://shop.example:8443/deal?id=7", "shop.example:8443/deal?id=7")]
    [InlineData("https://shop.example", "shop.example")]
    [InlineData("mailto:a@shop.example", null)]
    [InlineData("/topics/1", null)]
    public void Host_and_path_and_what_is_asked_make_it(string link, string? key) => LinkKey.Of(link).ShouldBe(key);

    [Fact]
    public void A_very_long_one_still_fits_and_differs_from_another()
    {
        var (one, other) = (LinkKey.Of("https://shop.example/" + new string('a', 900) + "1"), LinkKey.Of("https://shop.example/" + new string('a', 900) + "2"));
        one!.Length.ShouldBeLessThanOrEqualTo(LinkKey.MostUnits);
        one.ShouldNotBe(other);
    }

    [Fact]
    public void They_are_taken_from_what_a_post_became() =>
        LinkKey
            .In("""<p><a href="https://a.example/x?utm_medium=q" rel="nofollow">x</a> <a href="/people/1">我</a> <a href="https://a.example/x/">x</a></p>""")
            .ShouldBe(["a.example/x"]);
}
