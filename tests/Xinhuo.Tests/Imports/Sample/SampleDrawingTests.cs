using System.Xml.Linq;
using Shouldly;
using Xinhuo.Imports.Sample;
using Xinhuo.Imports.Sample.Drawing;
using Xunit;

namespace Xinhuo.Tests.Imports.Sample;

public sealed class SampleDrawingTests
{
    private const int Limit = 200 * 1024;

    [Fact]
    public void There_are_at_least_thirty_scenes_and_by_day_dusk_and_night()
    {
        Scene.Slugs.Count.ShouldBeGreaterThanOrEqualTo(30);
        foreach (var hour in new[] { "-day", "-dusk", "-night" })
            Scene.Slugs.Count(slug => slug.EndsWith(hour, StringComparison.Ordinal)).ShouldBeGreaterThan(4, hour);
    }

    [Fact]
    public void Every_scene_is_well_formed_within_its_size_and_the_same_twice()
    {
        foreach (var slug in Scene.Slugs)
            Check(slug, () => Scene.Draw(slug), "0 0 1600 1067");
    }

    [Fact]
    public void Every_portrait_is_well_formed_within_its_size_and_the_same_twice()
    {
        var drawn = SampleBrand.Load().People.Select(person => Check(person.Slug, () => Portrait.Draw(person.Portrait), "0 0 800 800")).ToList();
        drawn.ShouldBeUnique();
    }

    [Fact]
    public void A_drawing_does_not_depend_on_the_readers_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var plain = Scene.Draw("snow-lake-day");
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            Scene.Draw("snow-lake-day").ShouldBe(plain);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_scene_that_the_data_shows_exists()
    {
        var brand = SampleBrand.Load();
        var shown = brand
            .Topics.SelectMany(t => t.Photos)
            .Concat(brand.Replies.SelectMany(r => r.Photos ?? []))
            .Select(p => p.Scene)
            .Concat(brand.Groups.Select(g => g.Cover));
        shown.ShouldAllBe(slug => Scene.Has(slug));
    }

    private static string Check(string name, Func<string> draw, string box)
    {
        var svg = draw();
        svg.Length.ShouldBeLessThan(Limit, name);
        draw().ShouldBe(svg, name);
        svg.ShouldNotContain("NaN", Case.Sensitive, name);
        var root = XDocument.Parse(svg).Root!;
        root.Attribute("viewBox")!.Value.ShouldBe(box, name);
        var ids = root.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToHashSet();
        foreach (var used in root.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Value.StartsWith("url(#", StringComparison.Ordinal)))
            ids.ShouldContain(used.Value[5..^1], name);
        return svg;
    }
}
