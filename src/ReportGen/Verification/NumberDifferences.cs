using System.Collections.Immutable;
using System.Text.Json;

namespace ReportGen.Verification;

/// <summary>A number that stands otherwise in a paper than in the data.</summary>
/// <param name="Path">Where it stands, such as <c>effective_comments.groups.category.food.value</c>.</param>
/// <param name="Paper">As the paper has it; empty where it has none.</param>
/// <param name="Data">As the data give it; empty where they give none.</param>
public sealed record NumberDifference(string Path, string Paper, string Data);

/// <summary>Compares two exports of indicators value by value. Where they were made from is not compared.</summary>
internal static class NumberDifferences
{
    private static readonly string[] Names = ["id", "key", "week", "quarter"];

    public static ImmutableArray<NumberDifference> Between(JsonElement paper, JsonElement data)
    {
        var (first, second) = (Values(paper), Values(data));
        return
        [
            .. first.Keys.Union(second.Keys, StringComparer.Ordinal)
                .Select(path => new NumberDifference(path, first.GetValueOrDefault(path, ""), second.GetValueOrDefault(path, "")))
                .Where(d => !string.Equals(d.Paper, d.Data, StringComparison.Ordinal)),
        ];
    }

    private static Dictionary<string, string> Values(JsonElement root)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject().Where(p => p.Name != "provenance"))
            Add(values, property.Name == "indicators" ? "" : property.Name, property.Value);
        return values;
    }

    private static void Add(Dictionary<string, string> values, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    Add(values, Join(path, property.Name), property.Value);
                break;
            case JsonValueKind.Array:
                var at = 0;
                foreach (var item in value.EnumerateArray())
                    Add(values, Join(path, NameOf(item) ?? (++at).ToString(System.Globalization.CultureInfo.InvariantCulture)), item);
                break;
            default:
                values[path] = value.ToString();
                break;
        }
    }

    /// <summary>Items are known by what they are called, so that one more does not shift the others.</summary>
    private static string? NameOf(JsonElement item) => item.ValueKind != JsonValueKind.Object ? null
        : Names.Where(name => item.TryGetProperty(name, out _)).Select(name => item.GetProperty(name).ToString()).FirstOrDefault();

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;
}
