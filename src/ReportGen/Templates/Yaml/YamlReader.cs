using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Templates.Yaml;

/// <summary>Reads YAML into <see cref="YamlValue"/>s. Aliases are not followed, so a text cannot grow on reading.</summary>
internal static class YamlReader
{
    private const int MaxDepth = 12;

    /// <summary>Reads one document; an empty text gives an empty map.</summary>
    public static YamlResult Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0
                ? new YamlResult(YamlMap.Empty, null, 0, 0)
                : new YamlResult(Convert(stream.Documents[0].RootNode, 0), null, 0, 0);
        }
        catch (YamlException e)
        {
            return new YamlResult(null, Reason(e), (int)e.Start.Line, (int)e.Start.Column);
        }
    }

    private static string Reason(YamlException e)
    {
        var text = e.InnerException is { } inner && e.Message.Length == 0 ? inner.Message : e.Message;
        var colon = text.StartsWith("(Line", StringComparison.Ordinal) ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        return colon < 0 ? text : text[(text.LastIndexOf("): ", StringComparison.Ordinal) + 3)..];
    }

    private static YamlValue Convert(YamlNode node, int depth)
    {
        var line = (int)node.Start.Line;
        var column = (int)node.Start.Column;
        if (depth > MaxDepth)
            throw new YamlException(node.Start, node.End, "The nesting is too deep.");
        return node switch
        {
            YamlScalarNode scalar => new YamlScalar(scalar.Value is null or "~" or "null" ? "" : scalar.Value, line, column),
            YamlSequenceNode list => new YamlList([.. list.Children.Select(c => Convert(c, depth + 1))], line, column),
            YamlMappingNode map => new YamlMap(Entries(map, depth), line, column),
            _ => throw new YamlException(node.Start, node.End, "Aliases are not allowed here."),
        };
    }

    private static ImmutableArray<YamlEntry> Entries(YamlMappingNode map, int depth) =>
    [
        .. map.Children.Select(pair => new YamlEntry(
            (pair.Key as YamlScalarNode)?.Value ?? "", Convert(pair.Value, depth + 1), (int)pair.Key.Start.Line, (int)pair.Key.Start.Column)),
    ];
}
