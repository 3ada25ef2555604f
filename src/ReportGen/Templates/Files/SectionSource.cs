using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Diagnostics;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Files;

/// <summary>
/// Puts partials in place of <c>{% include "name" %}</c> before anything else is done, so that every check and limit holds for them too. A partial is
/// <c>LANGUAGE/partials/NAME.md</c>, else <c>partials/NAME.md</c>.
/// </summary>
internal sealed partial class SectionSource(TemplateFiles files, string language, FaultList faults)
{
    private const int MaxDepth = 8;
    private const int MaxFiles = 200;
    private const int MaxText = 2_000_000;

    private readonly List<SourcePlace> _lines = [];
    private readonly StringBuilder _text = new();
    private int _files;

    /// <summary>A file with its partials; places are those of the files they stand in.</summary>
    public SourceText Read(string file, string text)
    {
        if (!Include().IsMatch(text))
            return new SourceText(file, text);
        Append(file, text, 0);
        var source = new SourceText(file, _text.ToString());
        faults.Expanded(file, [.. _lines]);
        return source;
    }

    private void Append(string file, string text, int depth)
    {
        var line = 1;
        var at = 0;
        foreach (Match match in Include().Matches(text))
        {
            Add(file, text[at..match.Index], ref line);
            at = match.Index + match.Length;
            if (Partial(match.Groups[1].Value, new SourceText(file, text).Place(match.Index), depth) is { } partial)
                Append(partial.File, partial.Text, depth + 1);
            line += match.Value.AsSpan().Count('\n');
        }

        Add(file, text[at..], ref line);
    }

    // Each line of the joined text comes from where it begins.
    private void Add(string file, string text, ref int line)
    {
        foreach (var c in text)
        {
            if (_text.Length == 0 || _text[^1] == '\n')
                _lines.Add(new SourcePlace(file, line));
            _text.Append(c);
            if (c == '\n')
                line++;
        }
    }

    private SourceText? Partial(string name, SourcePlace place, int depth)
    {
        var stem = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name;
        stem = stem.StartsWith("partials/", StringComparison.Ordinal) ? stem["partials/".Length..] : stem;
        if (depth >= MaxDepth || ++_files > MaxFiles || _text.Length > MaxText)
        {
            faults.Error("template-include-depth", place, name);
            return null;
        }

        foreach (var path in new[] { $"{language}/partials/{stem}.md", $"partials/{stem}.md" })
        {
            var content = files.Read(path);
            if (content.Refusal == FileRefusal.None)
                return new SourceText(files.PathOf(path), ProtectedText.Clean(content.Text).TrimEnd('\n'));
            if (content.Refusal is FileRefusal.Outside or FileRefusal.TooLarge)
            {
                faults.Error(content.Refusal == FileRefusal.Outside ? "template-outside" : "template-file-too-large", place, name);
                return null;
            }
        }

        faults.Unknown("template-missing-partial", place, name, Names());
        return null;
    }

    private IEnumerable<string> Names() => files.List("partials", ".md").Concat(files.List(language + "/partials", ".md"))
        .Select(n => n[(n.IndexOf("partials/", StringComparison.Ordinal) + "partials/".Length)..^3]);

    [GeneratedRegex("""\{%-?\s*include\s+["']([^"'\n]{1,200})["']\s*-?%\}""")]
    private static partial Regex Include();
}
