using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>A row of the table of names.</summary>
/// <param name="Kind">creator, category, tool, format or anchor.</param>
/// <param name="Number">The dense integer.</param>
/// <param name="Id">Id as in the platform's data; of a creator alone.</param>
/// <param name="Name">The word shown.</param>
internal sealed record NamedNumber(string Kind, long Number, string Id, string Name);

/// <summary>Makes the names out of the rows of their table.</summary>
internal static class ClusterNames
{
    private static readonly string[] Kinds = ["anchor", "category", "creator", "format", "tool"];

    /// <summary>Numbers that are not 0, 1, 2 … without gap or double.</summary>
    public static IEnumerable<Fault> Faults(IReadOnlyList<NamedNumber> rows)
    {
        foreach (var kind in rows.Select(row => row.Kind).Distinct().Except(Kinds, StringComparer.Ordinal))
            yield return new Fault("engine-names-kind", Severity.Error).With("found", kind).With("expected", string.Join(", ", Kinds));
        foreach (var kind in Kinds)
        {
            var numbers = rows.Where(row => row.Kind == kind).Select(row => row.Number).ToArray();
            var wrong = Array.FindIndex([.. numbers.Select((number, at) => number == at)], sound => !sound);
            if (wrong >= 0)
                yield return new Fault("engine-names-gap", Severity.Error).With("column", kind).With("expected", Text(wrong)).With("found", Text(numbers[wrong]));
        }
    }

    /// <summary>The names; <paramref name="rows"/> ordered by number.</summary>
    public static DimensionNames Of(IReadOnlyList<NamedNumber> rows, int users)
    {
        ImmutableArray<NamedNumber> Kind(string kind) => [.. rows.Where(row => row.Kind == kind)];
        ImmutableArray<string> Words(string kind) => [.. Kind(kind).Select(row => row.Name)];
        var creators = Kind("creator");
        return new DimensionNames(
            [.. creators.Select(row => row.Id)], [.. creators.Select(row => row.Name.Length > 0 ? row.Name : row.Id)],
            Words("category"), Words("tool"), Words("format"), Words("anchor")) { Users = users };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
