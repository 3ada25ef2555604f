using System.Collections.Immutable;
using ReportGen.Data.Tables;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Data.Columns;

/// <summary>A name that stands for a canonical column.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Column">Canonical name.</param>
/// <param name="Key">Key of the alias (see <see cref="HeaderName"/>).</param>
/// <param name="Unit">The unit its bare numbers count; empty for the column's own.</param>
internal sealed record ColumnAlias(string Table, string Column, string Key, string Unit);

/// <summary>The names of one platform's exports, or those that hold everywhere.</summary>
/// <param name="Name">Name of the platform; empty for those that hold everywhere.</param>
/// <param name="Signs">Keys of names that show the platform.</param>
/// <param name="Certain">Names that are taken.</param>
/// <param name="Likely">Names that are suggested.</param>
internal sealed record PlatformNames(string Name, ImmutableHashSet<string> Signs, ImmutableArray<ColumnAlias> Certain, ImmutableArray<ColumnAlias> Likely)
{
    /// <summary>Whether a file with these names, in a folder of this platform, is one of the platform's.</summary>
    public bool Holds(IEnumerable<HeaderName> names, string platform) =>
        Signs.IsEmpty || names.Any(name => Signs.Contains(name.Key)) || (platform.Length > 0 && HeaderName.KeyOf(Name).Contains(HeaderName.KeyOf(platform), StringComparison.Ordinal));
}

/// <summary>All names known by heart, from <c>Data/Platforms/*.yaml</c>.</summary>
internal static class AliasBook
{
    private const string Folder = "Data/Platforms/";

    /// <summary>The names, those that hold everywhere first.</summary>
    public static ImmutableArray<PlatformNames> All { get; } = [.. Read().OrderBy(platform => platform.Name, StringComparer.Ordinal)];

    private static IEnumerable<PlatformNames> Read()
    {
        var assembly = typeof(AliasBook).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var stream = new YamlStream();
            stream.Load(reader);
            yield return Platform((YamlMappingNode)stream.Documents[0].RootNode);
        }
    }

    private static PlatformNames Platform(YamlMappingNode root)
    {
        var name = root.Children.TryGetValue("name", out var node) ? ((YamlScalarNode)node).Value! : "";
        var signs = root.Children.TryGetValue("sign", out var list) ? Words(list).Select(sign => HeaderName.Of(0, sign).Key).ToImmutableHashSet() : [];
        return new PlatformNames(name, signs, [.. Aliases(root)], root.Children.TryGetValue("likely", out var likely) ? [.. Aliases((YamlMappingNode)likely)] : []);
    }

    private static IEnumerable<ColumnAlias> Aliases(YamlMappingNode map) =>
        from spec in TableSpec.All
        where map.Children.ContainsKey(spec.Name)
        from column in (YamlMappingNode)map.Children[spec.Name]
        from word in Words(column.Value)
        let name = HeaderName.Of(0, word)
        select new ColumnAlias(spec.Name, ((YamlScalarNode)column.Key).Value!, name.Key, name.Unit);

    private static IEnumerable<string> Words(YamlNode list) => ((YamlSequenceNode)list).Children.Select(item => ((YamlScalarNode)item).Value!);
}
