using System.Text;
using CsCheck;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

public class QuickFoldTests
{
    private static readonly string[] Pieces =
    [
        "盐", "放早了", "A", "b", "Ｃ", "qaq", "orz", "T_T", "don't", "don’t", "7", "１２", "3.5", "www.a.cn", "http://x", "a.com", "。", "，", "！", "?", "：", ":", "/", "+", "＋", "@某人 ", "#话题#", "[赞]", "(^_^)",
        "<", "^", "_", " ", "　", "\n", "'", "’", "\"", "—", "《", "》", "か", "ガ", "é", "ﬁ", "😀", "\uD83D", "\u200B", "\uFE0F", "_x000D_", "\0", "½", "𠮷", "한", "x", "z9",
    ];

    private static readonly Gen<string> Comments = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 14].Select(string.Concat);

    [Fact]
    public void Gives_what_the_normaliser_gives_or_nothing() => Comments.Sample(
        comment =>
        {
            if (!QuickFold.TryFold(comment, new char[QuickFold.Longest], new char[QuickFold.Longest], out var form))
                return true;
            var expected = Normaliser.Normalise(comment);
            return expected == new NormalComment(form.Text.ToString(), form.Reduced.ToString(), form.Units, form.HasWord);
        },
        iter: 20_000);

    [Theory]
    [InlineData("第2步的盐，是不是放早了？", true)]
    [InlineData("The second step. Thanks! It's 3:20", true)]
    [InlineData("ＡＢＣ　１２３＋", true)]
    [InlineData("@小王 看", false)] // a name
    [InlineData("见 www.a.cn", false)] // an address
    [InlineData("哭了qaq", false)] // a face
    [InlineData("カメラ", false)] // may combine with what follows
    public void Takes_common_comments_only(string comment, bool common) =>
        Assert.Equal(common, QuickFold.TryFold(comment, new char[QuickFold.Longest], new char[QuickFold.Longest], out _));

    [Fact]
    public void Leaves_long_comments() => Assert.False(QuickFold.TryFold(new string('长', QuickFold.Longest + 1), new char[1000], new char[1000], out _));

    private static readonly Gen<string> Common = Gen.OneOf(Gen.Char['!', '~'], Gen.Char['\u4E00', '\u9FFF'], Gen.Char['\uFF01', '\uFF5E'], Gen.Char['\u3000', '\u3011'], Gen.Char['\u2010', '\u2030'], Gen.Char['\u0300', '\u0310']).Array[0, 20].Select(chars => new string(chars));

    [Fact]
    public void CommonCharactersFoldAsTheNormalFormDoes() => Common.Sample(text =>
        QuickFold.Folded(text) is not { } folded || string.Equals(folded, Plain(text), StringComparison.Ordinal), iter: 20_000);

    [Fact]
    public void EveryCharacterThatIsFoldedByItselfFoldsRight()
    {
        for (var c = 0; c < char.MaxValue; c++)
        {
            if (!char.IsSurrogate((char)c) && QuickFold.Folded(((char)c).ToString()) is { } folded)
                Assert.Equal(Plain(((char)c).ToString()), folded);
        }
    }

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
