using CsCheck;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

/// <summary>Short comments and long ones lose the same marks.</summary>
public sealed class CommentMarksTests
{
    private static readonly CommentMark[] All =
        [CommentMarks.Reply, CommentMarks.Mail, CommentMarks.Address, CommentMarks.Mention, CommentMarks.Topic, CommentMarks.Sticker, CommentMarks.Face];

    private static readonly string[] Pieces =
    [
        "a", "z", "0", "9", "_", "-", ".", "com", "cn", "@", "#", ":", "/", "http", "https", "://", "www.", "回复", "哈", "㐀", "々", "[", "]", "(", ")", "^", ">", "<", "=", "o", "t", " ", ",", "。", "!", "😀", "\n", "Ｋ",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Both_ways_of_looking_find_the_same() => Text.Where(text => text.Length <= CommentMark.Longest).Sample(text =>
    {
        foreach (var mark in All)
            Assert.Equal(mark.BlankLinear(text), mark.Blank(text));
    }, iter: 20_000);

    /// <summary>A text without end takes no time that grows with the square of its length.</summary>
    [Fact]
    public void A_long_comment_is_looked_through()
    {
        var text = new string('a', 1_000_000) + "@";
        Assert.All(All, mark => Assert.Equal(text, mark.Blank(text)));
        Assert.Equal(" " + new string('b', 300), CommentMarks.Topic.Blank("#哈#" + new string('b', 300)));
    }
}
