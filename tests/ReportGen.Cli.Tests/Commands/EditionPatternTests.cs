using System.Collections.Immutable;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Commands.Editions;
using ReportGen.Data.Segments;
using ReportGen.Editions;
using ReportGen.Templates.Parameters;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>Names of the files of editions.</summary>
public class EditionPatternTests
{
    private static readonly Edition Edition = new(
        new Segment(SegmentKind.Creator, "287", [4]) { Name = "山里的/老丁头" },
        new EditionRow("north", ImmutableSortedDictionary<string, ParameterValue>.Empty.Add("goal", new ParameterValue("../x"))));

    [Fact]
    public void Parts_are_filled_in_and_the_rest_is_left() =>
        Assert.Equal("o/287-山里的-老丁头-north-..-x-{lang}.pdf".Replace("..-x", "-x", StringComparison.Ordinal), EditionPattern.Of("o/{segment}-{name}-{param}-{goal}-{lang}.pdf", Edition));

    [Theory]
    [InlineData(true, false, "out/{quarter}-{template}-{segment}-{lang}.pdf")]
    [InlineData(false, true, "out/{quarter}-{template}-{param}-{lang}.pdf")]
    [InlineData(true, true, "out/{quarter}-{template}-{segment}-{param}-{lang}.pdf")]
    public void The_usual_pattern_tells_editions_apart(bool segments, bool list, string expected) =>
        Assert.Equal(expected, EditionPattern.For(BuildSettings.DefaultOut, segments, list));

    [Theory]
    [InlineData("a/b\\c:d", "a-b-c-d")]
    [InlineData("..", "-")]
    [InlineData("", "-")]
    [InlineData("含 空格", "含 空格")]
    public void A_value_never_leaves_its_folder(string value, string part) => Assert.Equal(part, EditionPattern.Safe(value));
}
