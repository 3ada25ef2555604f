using CsCheck;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

public class VerdictMemoryTests
{
    /// <summary>Each text gets its own verdict, whichever was judged in between and took its place.</summary>
    [Fact]
    public void A_text_has_the_verdict_it_was_given() => Gen.String[Gen.Char['\0', '\u3000'], 0, VerdictMemory.Longest].List[1, 400].Sample(texts =>
    {
        var memory = new VerdictMemory();
        return texts.Concat(texts).All(text => memory.Of(text, Judged) == Judged(text));
    });

    [Fact]
    public void A_text_is_judged_once()
    {
        var (memory, judged) = (new VerdictMemory(), 0);
        for (var i = 0; i < 3; i++)
        {
            memory.Of("好看", text =>
            {
                judged++;
                return Judged(text);
            });
        }

        Assert.Equal(1, judged);
    }

    private static Verdict Judged(ReadOnlySpan<char> text) => new(text.Length % 9, text.Length, text.ToString().GetHashCode(StringComparison.Ordinal), 7);
}
