using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportGen.Diagnostics;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Content;

/// <summary>Reads fenced blocks: kind, argument, id, options.</summary>
internal sealed partial class FenceReader(string file, RenderedText text, FaultList faults)
{
    /// <summary>The kinds of block.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["chart", "table", "kpi", "callout", "toc", "pagebreak", "cover", "facts"];

    /// <summary>Reads one; null where it is of no known kind.</summary>
    /// <param name="info">First word behind the fence.</param>
    /// <param name="arguments">The rest of that line.</param>
    /// <param name="body">The lines inside.</param>
    /// <param name="line">Line of the fence in the rendered text.</param>
    /// <param name="markdown">Reads the body of a block of text.</param>
    public FenceNode? Read(string info, string arguments, string body, int line, Func<string, ImmutableArray<Node>> markdown)
    {
        var kind = ProtectedText.Restore(info);
        var source = text.SourceLine(line);
        if (!Kinds.Contains(kind))
        {
            faults.Unknown("template-unknown-block", new SourcePlace(file, source, 4), kind, Kinds);
            return null;
        }

        var id = IdPattern().Match(arguments);
        var argument = IdPattern().Replace(arguments, "").Trim();
        var node = new FenceNode(kind, ProtectedText.Restore(argument), id.Success ? id.Groups[1].Value : null, body, null, source);
        return kind == "callout" ? node with { Children = markdown(body) } : node with { Options = Options(body, line + 1) };
    }

    private YamlValue Options(string body, int line)
    {
        var read = YamlReader.Read(ProtectedText.HidePunctuation(body));
        if (read.Value is { } value)
            return YamlPlaces.Map(value, l => text.SourceLine(line + l - 1));
        faults.Error("template-yaml", new SourcePlace(file, text.SourceLine(line + Math.Max(0, read.Line - 1)), read.Column), read.Problem ?? "");
        return YamlMap.Empty;
    }

    [GeneratedRegex(@"\{#([A-Za-z][A-Za-z0-9-]*)\}")]
    private static partial Regex IdPattern();
}

/// <summary>Moves the places of a YAML value to those of the source file and restores protected characters.</summary>
internal static class YamlPlaces
{
    /// <summary>The value with mapped lines.</summary>
    public static YamlValue Map(YamlValue value, Func<int, int> line) => value switch
    {
        YamlScalar s => s with { Text = s.Text, Line = line(s.Line) },
        YamlList l => new YamlList([.. l.Items.Select(i => Map(i, line))], line(l.Line), l.Column),
        YamlMap m => new YamlMap([.. m.Entries.Select(e => new YamlEntry(e.Key, Map(e.Value, line), line(e.Line), e.Column))], line(m.Line), m.Column),
        _ => value,
    };
}
