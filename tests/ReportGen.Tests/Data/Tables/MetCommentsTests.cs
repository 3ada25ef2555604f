using CsCheck;
using ReportGen.Data;
using ReportGen.Data.Comments;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data.Tables;

/// <summary>What is told of a comment when it is read holds at the least what is so.</summary>
public class MetCommentsTests
{
    private const int Often = 5;
    private static readonly CommentRuleSettings Rules = new(1);

    private static readonly Gen<Comment> Any = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], (text, user, video, rule) => new Comment(text, user, video, rule == 0 ? 8 : 0));

    [Fact]
    public void What_was_met_is_always_told() => Any.Array[0, 200].Sample(comments =>
    {
        using var marks = new MetComments(0, Rules);
        for (var i = 0; i < comments.Length; i++)
        {
            var (comment, before) = (comments[i], comments[..i]);
            var told = marks.Of(comment.Row, comment.Rule);
            var expected = (before.Any(b => b.Text == comment.Text && b.User == comment.User) ? MetComments.TextAgain : 0)
                | (comment.Rule == 0 && before.Any(b => b.Rule == 0 && b.Video == comment.Video && b.User == comment.User) ? MetComments.WriterAgain : 0)
                | (before.Count(b => b.Text == comment.Text) + 1 >= Often ? MetComments.TextOften : 0);
            Assert.Equal(expected, told & expected);
        }
    }, iter: 50, threads: 1);

    /// <summary>By the memory that files of this size are given: with seeds of no meaning, the same in every run.</summary>
    [Fact]
    public void Little_is_told_in_vain()
    {
        const int rows = 200_000;
        using var marks = new MetComments(rows * 100L, Rules);
        var told = Enumerable.Range(0, rows).Select(i => marks.Of(new Comment(i, i, i, 0).Row, 0)).ToArray();

        foreach (var mark in new[] { MetComments.TextAgain, MetComments.WriterAgain, MetComments.TextOften })
            Assert.InRange(told.Count(t => (t & mark) != 0), 0, rows / 50);
    }

    [Fact]
    public void A_text_that_never_passes_is_left_out()
    {
        using var marks = new MetComments(0, Rules);
        var row = new Comment(1, 1, 1, 0).Row;
        row = row with { OfText = row.OfText with { Rule = 6, NeverPasses = true } };

        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(0, marks.Of(row, 6)));
    }

    [Theory]
    [InlineData(1, 5, 20)]
    [InlineData(3, 1, 20)]
    [InlineData(3, 5, 0)]
    public void Where_one_comment_is_a_flood_or_a_chain_all_are_told(long flood, long users, long copies)
    {
        using var marks = new MetComments(0, Rules with { FloodVideos = flood, ChainUsers = users, ShortCopies = copies });

        Assert.Equal(MetComments.TextAgain | MetComments.WriterAgain | MetComments.TextOften, marks.Of(new Comment(1, 1, 1, 0).Row, 0));
    }

    private sealed record Comment(int Text, int User, int Video, int Rule)
    {
        public CommentRow Row => new(Of("video", Video), Of("user", User), 0, 0, CommentKind.Text)
        {
            OfText = new Verdict(Rule, 4, (long)Of("text", Text).Upper, (long)Of("text", Text).Lower),
        };

        private static Hash128 Of(string kind, int number) => Hash128.Of(FormattableString.Invariant($"{kind} {number}"));
    }
}
