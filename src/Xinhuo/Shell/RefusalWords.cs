using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>The framework's own refusals, in our words. A rule may name a key of its own: <c>[Required(ErrorMessage = "members.join.name-missing")]</c>.</summary>
internal sealed class RefusalWords(Words words) : IConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var says = options.ModelBindingMessageProvider;
        says.SetAttemptedValueIsInvalidAccessor((_, _) => words["shell.refused.unreadable"]);
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => words["shell.refused.unreadable"]);
        says.SetUnknownValueIsInvalidAccessor(_ => words["shell.refused.unreadable"]);
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["shell.refused.unreadable"]);
        says.SetValueIsInvalidAccessor(_ => words["shell.refused.unreadable"]);
        says.SetValueMustBeANumberAccessor(_ => words["shell.refused.number"]);
        says.SetNonPropertyValueMustBeANumberAccessor(() => words["shell.refused.number"]);
        says.SetValueMustNotBeNullAccessor(_ => words["shell.refused.missing"]);
        says.SetMissingBindRequiredValueAccessor(_ => words["shell.refused.missing"]);
        says.SetMissingKeyOrValueAccessor(() => words["shell.refused.missing"]);
        says.SetMissingRequestBodyRequiredValueAccessor(() => words["shell.refused.missing"]);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null && KeyFor(rule) is { } key)
                rule.ErrorMessage = key;
    }

    /// <summary>The sentence for a refusal: a key ("a.b.c"), a key with values ("a.b.c|200"), or a sentence already.</summary>
    public static string Say(Words words, string message)
    {
        var parts = message.Split('|');
        return !words.Has(parts[0]) ? message
            : parts.Length == 1 ? words[parts[0]]
            : words[parts[0], [.. parts[1..]]];
    }

    private static string? KeyFor(ValidationAttribute rule) =>
        rule switch
        {
            RequiredAttribute => "shell.refused.missing",
            MaxLengthAttribute or StringLengthAttribute { MinimumLength: 0 } => "shell.refused.long|{1}",
            StringLengthAttribute => "shell.refused.length|{2}|{1}",
            MinLengthAttribute => "shell.refused.short|{1}",
            RangeAttribute => "shell.refused.range|{1}|{2}",
            EmailAddressAttribute => "shell.refused.email",
            UrlAttribute => "shell.refused.link",
            CompareAttribute => "shell.refused.same",
            RegularExpressionAttribute => "shell.refused.unreadable",
            _ => null,
        };
}
