using System.Collections.Immutable;
using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Tests.Text.Breaking;

public sealed class UnicodeLineBreakTests
{
    [Fact]
    public void Table_and_test_file_are_of_one_version() => Assert.Equal("15.0.0", LineBreakTable.UnicodeVersion);

    [Fact]
    public void Every_case_of_the_official_file_holds()
    {
        // The file of 15.0.0 has 7,654 cases (grep -c '^[×÷]').
        Assert.Equal(7654, OfficialCase.All.Length);
        var wrong = OfficialCase.All.Where(c => !Breaks(c.CodePoints).SequenceEqual(c.Breaks)).Select(c => c.Line);
        Assert.Empty(wrong);
    }

    // From LineBreak.txt and the defaults in its head.
    [Theory]
    [InlineData(0x4E2D, LineBreakClass.ID)]
    [InlineData(0x20BB7, LineBreakClass.ID)]
    [InlineData(0x2FFFE, LineBreakClass.AL)]
    [InlineData(0x3002, LineBreakClass.CL)]
    [InlineData(0xFF08, LineBreakClass.OPWide)]
    [InlineData('(', LineBreakClass.OP)]
    [InlineData(0x3041, LineBreakClass.NS)]
    [InlineData(0x20C5, LineBreakClass.PR)]
    [InlineData(0x1FC00, LineBreakClass.IDUnassigned)]
    [InlineData(0xD800, LineBreakClass.AL)]
    [InlineData(0xE0061, LineBreakClass.CM)]
    [InlineData(0xF0000, LineBreakClass.AL)]
    public void Classes_are_those_of_the_database(int codePoint, object expected) => Assert.Equal(expected, LineBreakTable.Of(codePoint));

    private static ImmutableArray<bool> Breaks(ImmutableArray<int> codePoints)
    {
        var breaks = new bool[codePoints.Length];
        UnicodeLineBreaks.Find([.. codePoints.Select(LineBreakTable.Of)], breaks);
        return [.. breaks];
    }
}
