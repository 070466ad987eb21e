using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Journals;

/// <summary>What a form about an entry offers.</summary>
internal sealed record JournalChoices(IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Readers)
{
    public static JournalChoices Of(Words words, JournalInput input) =>
        new(
            [.. Enum.GetValues<JournalKind>().Select(k => new SelectListItem(words[$"experiences.journal.kind.{k}"], $"{k}", k == input.Kind))],
            [.. Enum.GetValues<JournalReaders>().Select(r => new SelectListItem(words[$"experiences.journal.readers.{r}"], $"{r}", r == input.Readers))]
        );
}
