using System.Collections.Immutable;
using System.Text;
using ReportGen.Typesetting.Text;
using ReportGen.Typesetting.Text.Breaking;
using static ReportGen.Typesetting.Text.Breaking.LineBreakClass;

namespace ReportGen.Typesetting.Tests.Text.Breaking;

/// <summary>Where running text is broken otherwise than UAX 14 alone would: every difference over the official cases has a reason here.</summary>
public sealed class TailoringTests
{
    // Reasons, asked in order. A case may differ at a place only if one of them holds there.
    private static readonly ImmutableArray<Reason> Reasons =
    [
        new("hard ends, zero-width spaces, word joiners and other controls are taken out of running text before", (c, i) =>
            Near(c, i, x => LineBreakTable.Of(x) is BK or CR or LF or NL or ZW or WJ || x is '\t' or 0x200C or 0x200E or 0x200F or 0xAD or 0xFEFF)),
        new("a mark or joiner never begins a line, nor does anything follow a joiner", (c, i) =>
            LineBreakTable.Of(c.CodePoints[i]) is CM or ZWJ || c.CodePoints[i - 1] == 0x200D),
        new("“ ‘ open and ” ’ close in Chinese", (c, i) => Near(c, i, x => x is '“' or '”' or '‘' or '’')),
        new("a skin tone belongs to any sign before it", (c, i) => LineBreakTable.Of(c.CodePoints[i]) == EM),
        new("the dash never begins a line", (c, i) => Near(c, i, x => x is '—' or '―')),
        new("middle dot, wave dash and full-width slash never begin a line", (c, i) => Near(c, i, x => x is '·' or '～' or '／')),
        new("a comparison, number or at sign stays with what follows", (c, i) => Near(c, i, x => "#@<>~≥≤≈".Contains((char)x, StringComparison.Ordinal))),
        new("hyphen, dash and slash end a line only between words of two letters", (c, i) => Before(c, i) is '-' or 0x2010 or 0x2013 or '/'),
        new("an address breaks after single slashes", (c, _) => string.Concat(c.CodePoints.Select(x => (char)x)).Contains("://", StringComparison.Ordinal)),
        new("a number stays with its unit and range", (c, i) => char.IsAsciiDigit((char)Before(c, i)) || char.IsAsciiDigit((char)c.CodePoints[i])),
    ];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_difference_to_the_official_cases_has_a_reason(string language)
    {
        var unexplained = new List<string>();
        foreach (var test in OfficialCase.All)
        {
            var text = Read(test.CodePoints, language);
            // Where characters were taken out or run together the places no longer correspond: the first reason.
            if (text.Count != test.CodePoints.Length)
                continue;
            var breaks = LineBreakRules.Find(text);
            for (var i = 1; i < breaks.Length; i++)
            {
                if (breaks[i] == BreakKind.Allowed != test.Breaks[i] && !Reasons.Any(r => r.Holds(test, i)))
                    unexplained.Add($"{i}: {test.Line}");
            }
        }

        Assert.Empty(unexplained);
    }

    [Fact]
    public void Most_official_cases_hold_in_running_text_too()
    {
        // Those with none of the characters named above: 5,000 and more of the 7,654 in English, which tailors less.
        var same = OfficialCase.All.Count(c =>
        {
            var text = Read(c.CodePoints, "en");
            return text.Count == c.CodePoints.Length && LineBreakRules.Find(text).Select(b => b == BreakKind.Allowed).Skip(1).SequenceEqual(c.Breaks.Skip(1));
        });
        Assert.InRange(same, 5000, 7654);
    }

    private static List<ParagraphChar> Read(ImmutableArray<int> codePoints, string language)
    {
        var text = string.Concat(codePoints.Select(c => Rune.IsValid(c) ? char.ConvertFromUtf32(c) : ((char)c).ToString()));
        return ParagraphText.Read([Setting.Piece(text, Setting.Chinese with { Language = language })])[0];
    }

    // Spaces and marks belong to what stands before them.
    private static int Before(OfficialCase c, int i)
    {
        var k = i - 1;
        while (k > 0 && LineBreakTable.Of(c.CodePoints[k]) is SP or CM or ZWJ)
            k--;
        return c.CodePoints[k];
    }

    private static bool Near(OfficialCase c, int i, Func<int, bool> test) => test(c.CodePoints[i]) || test(c.CodePoints[i - 1]) || test(Before(c, i));

    private sealed record Reason(string Words, Func<OfficialCase, int, bool> Holds);
}
