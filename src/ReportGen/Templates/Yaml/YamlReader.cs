using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Templates.Yaml;

/// <summary>Reads YAML into <see cref="YamlValue"/>s. Aliases and deep nesting are refused before anything is built, so a text cannot grow on reading.</summary>
internal static class YamlReader
{
    private const int MaxDepth = 12;

    /// <summary>Reads one document; an empty text gives an empty map.</summary>
    public static YamlResult Read(string text)
    {
        try
        {
            CheckEvents(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0
                ? new YamlResult(YamlMap.Empty, null, 0, 0)
                : new YamlResult(Convert(stream.Documents[0].RootNode), null, 0, 0);
        }
        catch (YamlException e)
        {
            return new YamlResult(null, Reason(e), (int)e.Start.Line, (int)e.Start.Column);
        }
    }

    // Building the tree calls itself for every level and follows aliases; the parser does neither.
    private static void CheckEvents(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var read = parser.Current!;
            depth += read.NestingIncrease;
            if (read is AnchorAlias)
                throw new YamlException(read.Start, read.End, "Aliases are not allowed here.");
            if (depth > MaxDepth + 2) // the stream and the document count as levels
                throw new YamlException(read.Start, read.End, "The nesting is too deep.");
        }
    }

    private static string Reason(YamlException e)
    {
        var text = e.InnerException is { } inner && e.Message.Length == 0 ? inner.Message : e.Message;
        var colon = text.StartsWith("(Line", StringComparison.Ordinal) ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        return colon < 0 ? text : text[(text.LastIndexOf("): ", StringComparison.Ordinal) + 3)..];
    }

    private static YamlValue Convert(YamlNode node)
    {
        var line = (int)node.Start.Line;
        var column = (int)node.Start.Column;
        return node switch
        {
            YamlScalarNode scalar => new YamlScalar(scalar.Value is null or "~" or "null" ? "" : scalar.Value, line, column),
            YamlSequenceNode list => new YamlList([.. list.Children.Select(Convert)], line, column),
            YamlMappingNode map => new YamlMap(Entries(map), line, column),
            _ => throw new YamlException(node.Start, node.End, "Aliases are not allowed here."),
        };
    }

    private static ImmutableArray<YamlEntry> Entries(YamlMappingNode map) =>
    [
        .. map.Children.Select(pair => new YamlEntry(
            (pair.Key as YamlScalarNode)?.Value ?? "", Convert(pair.Value), (int)pair.Key.Start.Line, (int)pair.Key.Start.Column)),
    ];
}
