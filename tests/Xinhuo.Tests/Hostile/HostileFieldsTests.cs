using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Xinhuo.Tests.Architecture;

namespace Xinhuo.Tests.Hostile;

/// <summary>Guard: every text that the program takes from a form or an address stands in the list of those the hostile tests send something through.</summary>
public sealed partial class HostileFieldsTests
{
    [Fact]
    public void Every_text_that_a_page_takes_is_tried()
    {
        var tried = Lists.SelectMany(l => l.Fields).ToList();
        Fields().Except(tried).ShouldBeEmpty("no hostile test sends anything through these; add one, and name it in the list");
        tried.Except(Fields()).ShouldBeEmpty("these are gone");
        tried.ShouldBeUnique();
    }

    [Fact]
    public void Each_test_of_the_list_names_what_it_fills_in()
    {
        foreach (var (test, fields) in Lists)
        {
            // A row's number ("Roles[0].Skill") is no part of its field's name.
            var source = RowNumber().Replace(File.ReadAllText(Path.Combine(Repository.Root, "tests/Xinhuo.Tests/Hostile", test.Split('.')[0] + ".cs")), "");
            foreach (var name in fields.Select(f => f.Split(' ')[1].Replace("[]", "", StringComparison.Ordinal)))
                // A part of a path has no name in an address.
                if (name is not ("Slug" or "Code"))
                    source.ShouldContain(name, Case.Insensitive, test);
        }
    }

    [Fact]
    public void A_planted_field_is_seen() =>
        FieldsOf(typeof(Planted)).ShouldBe(["Tests.Hostile.HostileFieldsTests+Planted Input.Words", "Tests.Hostile.HostileFieldsTests+Planted asked"]);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex RowNumber();

    private static IEnumerable<string> Fields() => Pages(typeof(Program).Assembly).SelectMany(FieldsOf).Order(StringComparer.Ordinal);

    private static IEnumerable<Type> Pages(Assembly program) =>
        program
            .GetTypes()
            .Where(t =>
                t.IsAssignableTo(typeof(PageModel)) && !t.IsAbstract && t.Namespace?.StartsWith("Xinhuo.Shell.Gallery", StringComparison.Ordinal) != true
            );

    private static IEnumerable<string> FieldsOf(Type page)
    {
        var bound = page.GetProperties().Where(p => p.IsDefined(typeof(BindPropertyAttribute), true)).SelectMany(p => Texts(p.Name, p.PropertyType));
        var asked = page.GetMethods()
            .Where(m => m.Name.StartsWith("OnGet", StringComparison.Ordinal) || m.Name.StartsWith("OnPost", StringComparison.Ordinal))
            .SelectMany(m => m.GetParameters())
            .SelectMany(p => Texts(p.Name!, p.ParameterType));
        return bound.Concat(asked).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => $"{page.FullName!["Xinhuo.".Length..]} {name}");
    }

    private static IEnumerable<string> Texts(string name, Type type)
    {
        if (type == typeof(string))
            return [name];
        if (type.IsAssignableTo(typeof(IEnumerable)) && type.IsGenericType)
            return Texts(name + "[]", type.GetGenericArguments()[^1]);
        if (type.Namespace?.StartsWith("Xinhuo", StringComparison.Ordinal) != true || type.IsEnum || type.IsValueType)
            return [];
        return type.GetProperties().Where(p => p.SetMethod?.IsPublic == true).SelectMany(p => Texts($"{name}.{p.Name}", p.PropertyType));
    }

    private sealed class Planted : PageModel
    {
        [BindProperty]
        public Typed Input { get; set; } = new();

        public void OnGet(string? asked, int number) => _ = (asked, number);

        public sealed class Typed
        {
            public string? Words { get; set; }
            public int Number { get; set; }
            public string? Made { get; internal set; }
        }
    }
}
