using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Templates.Parameters;

/// <summary>The values of a template's parameters: those given over the defaults, each checked.</summary>
internal static class ParameterValues
{
    /// <summary>Values by name as templates see them; a wrong or unknown one is reported.</summary>
    public static ImmutableSortedDictionary<string, object?> Of(
        ImmutableSortedDictionary<string, ParameterDefinition> definitions, ImmutableSortedDictionary<string, ParameterValue> given, SourcePlace template, FaultList faults)
    {
        foreach (var name in given.Keys.Where(k => !definitions.ContainsKey(k)))
            faults.Unknown("template-unknown-parameter", given[name].Place ?? template, name, definitions.Keys);
        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (name, definition) in definitions)
        {
            var value = given.GetValueOrDefault(name);
            if (value is not null && definition.Refusal(value.Text) is { } expected)
            {
                faults.Add(new Fault("template-parameter-value", Severity.Error, value.Place ?? template)
                    .With("key", name).With("found", value.Text).With("expected", expected));
            }

            values[name] = definition.Value(value?.Text ?? definition.Default) ?? "";
        }

        return values.ToImmutable();
    }
}
