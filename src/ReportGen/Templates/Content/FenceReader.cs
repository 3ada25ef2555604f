using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportGen.Diagnostics;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Content;

/// <summary>A fenced block as written.</summary>
/// <param name="Info">First word behind the fence; empty for none.</param>
/// <param name="Arguments">The rest of that line.</param>
/// <param name="Body">The lines inside.</param>
/// <param name="Line">Line of the fence in the rendered text.</param>
internal sealed record FenceText(string Info, string Arguments, string Body, int Line);

/// <summary>Reads fenced blocks: kind, argument, id, options; what is of no known kind is code.</summary>
internal sealed partial class FenceReader(string file, RenderedText text, FaultList faults)
{
    /// <summary>The kinds of block.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["chart", "table", "kpi", "callout", "columns", "toc", "pagebreak", "cover", "facts", "cases", "picture", "glossary"];

    /// <summary>
    /// Reads one; null where its kind is a misspelt one, which is a mistake. Any other unknown word names the language of a piece of code;
    /// a warning says so where no such language is known.
    /// </summary>
    /// <param name="fence">The block.</param>
    /// <param name="markdown">Reads the body of a block of text.</param>
    public Node? Read(FenceText fence, Func<string, ImmutableArray<Node>> markdown)
    {
        var kind = ProtectedText.Restore(fence.Info);
        var source = text.SourceLine(fence.Line);
        if (!Kinds.Contains(kind))
            return Code(kind, fence.Body, source);
        var id = IdPattern().Match(fence.Arguments);
        var argument = IdPattern().Replace(fence.Arguments, "").Trim();
        var node = new FenceNode(kind, ProtectedText.Restore(argument), id.Success ? id.Groups[1].Value : null, fence.Body, null, source);
        return kind is "callout" or "columns" ? node with { Children = markdown(fence.Body) } : node with { Options = Options(fence.Body, fence.Line + 1) };
    }

    private CodeNode? Code(string kind, string body, int line)
    {
        var place = new SourcePlace(file, line, 4);
        if (kind.Length > 0 && !CodeLanguages.Contains(kind))
        {
            if (Suggestion.For(kind, Kinds) is not null)
            {
                faults.Unknown("template-unknown-block", place, kind, Kinds);
                return null;
            }

            faults.Warning("template-code-block", place, kind);
        }

        return new CodeNode(CodeLines.Of(body), line);
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
