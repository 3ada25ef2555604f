using System.Collections.Immutable;
using ReportGen.Indicators;

namespace ReportGen.Templates.Model;

/// <summary>Cases by id, from the parts <c>ID.plays</c> … and texts <c>ID.name</c> … of the indicator <c>cases</c>.</summary>
internal static class CaseValues
{
    /// <summary>Ids of the cases in the order in which they were named.</summary>
    public static ImmutableArray<string> Ids(Indicator cases) =>
        [.. cases.Texts.GetValueOrDefault("ids", "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A case; not available where the results do not have it.</summary>
    public static ModelObject Of(Indicator cases, string id) => new(null, name => name switch
    {
        "id" => id,
        "name" or "category" or "tier" or "split" => cases.Texts.GetValueOrDefault($"{id}.{name}", ""),
        "followers" => Followers(cases, id),
        "formats" or "tools" => ModelValues.List(Split(cases.Texts.GetValueOrDefault($"{id}.{name}", "")), c => c),
        "available" => cases.Part($"{id}.comments")?.Current is not null && cases.Part($"{id}.rate")?.Current is not null,
        _ => ModelValues.Of(ModelValues.Part(cases, PartKey(id, name))),
    });

    private static object Followers(Indicator cases, string id)
    {
        var text = cases.Texts.GetValueOrDefault($"{id}.followers", "");
        return double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : text;
    }

    private static string PartKey(string id, string name) =>
        name.EndsWith("_median", StringComparison.Ordinal) ? $"{id}.{name[..^7]}.median" : $"{id}.{name}";

    /// <summary>Codes out of a list in a text.</summary>
    public static ImmutableArray<string> Split(string text) =>
        [.. text.Split([',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
