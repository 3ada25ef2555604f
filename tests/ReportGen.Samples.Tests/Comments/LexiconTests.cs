using ReportGen.Samples.Comments;
using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;

namespace ReportGen.Samples.Tests.Comments;

public class LexiconTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [Theory]
    [InlineData("effective")]
    [InlineData("effective-short")]
    [InlineData("wordless")]
    [InlineData("boilerplate")]
    [InlineData("short")]
    [InlineData("tool")]
    [InlineData("advert")]
    [InlineData("exchange")]
    [InlineData("own")]
    [InlineData("flood")]
    [InlineData("chain")]
    public void Every_set_writes_whole_texts_in_every_category(string set)
    {
        var random = new RandomStream(3, StreamKind.CommentTexts, 1);
        for (var category = 0; category < Categories.All.Count; category++)
        {
            for (var i = 0; i < 300; i++)
            {
                var text = Lexicon.Write(set, category, random);
                Assert.NotEmpty(text);
                Assert.DoesNotContain('{', text);
                Assert.DoesNotContain('}', text);
            }
        }
    }

    /// <summary>
    /// Texts with content must not be taken for chain copies: a text of ten characters or more from five users. 60,000 texts of one category are
    /// more than a category of the committed sample has.
    /// </summary>
    [Fact]
    public void Long_texts_with_content_do_not_recur()
    {
        var random = new RandomStream(4, StreamKind.CommentTexts, 1);
        var most = Enumerable.Range(0, 60_000).Select(_ => Lexicon.Write("effective", Categories.Rural, random))
            .GroupBy(text => text, StringComparer.Ordinal).Max(group => group.Count());
        Assert.True(most < 5, $"a text came {most} times");
    }
}
