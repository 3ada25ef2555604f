using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportGen.Diagnostics;

namespace ReportGen.Templates.Liquid;

/// <summary>
/// How deep tags stand inside each other and how long they are, looked at before the library's parser, which calls itself for every level and would
/// end the process.
/// </summary>
internal static partial class LiquidShape
{
    private static readonly ImmutableHashSet<string> Openers = ["if", "unless", "for", "case", "capture"];

    /// <summary>False, with a fault at its place, where the text goes too deep.</summary>
    public static bool Check(SourceText source, ImmutableArray<LiquidTag> tags, FaultList faults)
    {
        if (TooLong(tags) is { } tag)
            return Fail(source, tag.Start, "template-tag-too-long", faults);
        // Tags inside raw text could be counted as closing ones, so both ways of counting must stay within the limit.
        var position = TooDeep(tags.Select(t => new Step(t.Start, t.Name))) ?? TooDeep(Anywhere(source.Text));
        return position is not { } at || Fail(source, at, "template-liquid-depth", faults);
    }

    private static bool Fail(SourceText source, int position, string code, FaultList faults)
    {
        faults.Error(code, source.Place(position), "");
        return false;
    }

    private static LiquidTag? TooLong(ImmutableArray<LiquidTag> tags) =>
        tags.FirstOrDefault(t => t.End - t.Start > TemplateLimits.Tag || Depth(t) > TemplateLimits.Brackets);

    private static int Depth(LiquidTag tag)
    {
        var depth = 0;
        var most = 0;
        foreach (var token in tag.Tokens.Where(t => t.Kind == TokenKind.Mark))
        {
            depth += token.Text is "[" or "(" ? 1 : token.Text is "]" or ")" ? -1 : 0;
            most = Math.Max(most, depth);
        }

        return most;
    }

    private static int? TooDeep(IEnumerable<Step> steps)
    {
        var depth = 0;
        foreach (var step in steps)
        {
            if (Openers.Contains(step.Name))
                depth++;
            else if (step.Name.StartsWith("end", StringComparison.Ordinal) && Openers.Contains(step.Name[3..]))
                depth--;
            if (depth > TemplateLimits.Nesting)
                return step.Position;
        }

        return null;
    }

    private static IEnumerable<Step> Anywhere(string text) => TagName().Matches(text).Select(m => new Step(m.Index, m.Groups[1].Value));

    [GeneratedRegex(@"\{%-?\s*([a-z]+)")]
    private static partial Regex TagName();

    private sealed record Step(int Position, string Name);
}
