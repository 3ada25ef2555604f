using System.Text.RegularExpressions;
using CsCheck;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

public sealed class PatternAutomatonTests
{
    private static readonly Gen<string> Atoms = One("a", "b", "c", "[a-c]", "[^b]", ".", "\\+");
    private static readonly Gen<string> Quantifiers = One("*", "+", "?", "{2}", "{1,}", "{0,3}");

    /// <summary>Patterns of few letters, put together from each thing the parser knows, four levels deep.</summary>
    private static readonly Gen<string> Patterns = Deeper(Deeper(Deeper(Atoms)));

    private static Gen<string> Deeper(Gen<string> inner) => Gen.OneOf(
        inner, Gen.Select(inner, inner, (x, y) => x + y), Gen.Select(inner, inner, (x, y) => $"(?:{x}|{y})"), Gen.Select(inner, Quantifiers, (x, q) => $"(?:{x}){q}"));

    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    /// <summary>The runtime's own engine is the reference, on all patterns of the subset.</summary>
    [Fact]
    public void Agrees_with_the_runtime_s_engine() =>
        Gen.Select(Patterns, Gen.String[Gen.Char["abc+"], 0, 8]).Sample(
            (pattern, text) => PatternAutomaton.Compile(pattern).IsMatch(text) == Regex.IsMatch(text, $"^(?:{pattern})\\z", RegexOptions.NonBacktracking), iter: 500);

    private static readonly Gen<string> Searched = Gen.Select(
        One("", "", "^", "(?:^|[^a])", "^(?:^|b)"), Deeper(Deeper(One("a", "b", "[a-c]", "[^b]", ".", "\\p{N}", "[\\p{Lu}b]", "[^\\p{N}]"))), One("", "", "$", "(?:$|[^b\\p{L}])", "(?:b|$)$"), (front, inner, back) => front + inner + back);

    /// <summary>Looked for anywhere, with anchors and categories; a line end behind the text counts as its end for both.</summary>
    [Fact]
    public void Finds_what_the_runtime_s_engine_finds() =>
        Gen.Select(Searched, Searched, Gen.String[Gen.Char["abcA+1\n\uFFFD盐"], 0, 8]).Sample(
            (one, other, text) => PatternAutomaton.CompileSearch([one, other]).IsIn(text) == Regex.IsMatch(text, $"(?:{one})|(?:{other})", RegexOptions.NonBacktracking), iter: 2_000);

    /// <summary>One that soon forgets what it found out, asked by several threads, says the same as one that remembers.</summary>
    [Fact]
    public void A_full_memory_changes_nothing() =>
        Gen.Select(Searched, Patterns, Gen.String[Gen.Char["abcA+1盐"], 0, 12].Array[64]).Sample((searched, whole, texts) =>
        {
            var (searches, keeps) = (PatternAutomaton.CompileSearch([searched], most: 3), PatternAutomaton.CompileSearch([searched]));
            var (matches, knows) = (PatternAutomaton.Compile(whole, most: 3), PatternAutomaton.Compile(whole));
            return texts.AsParallel().WithDegreeOfParallelism(4).All(text => searches.IsIn(text) == keeps.IsIn(text) && matches.IsMatch(text) == knows.IsMatch(text));
        }, iter: 200);

    [Theory]
    [InlineData("日结(?:$|[^束婚])", "节日结", true)]
    [InlineData("日结(?:$|[^束婚])", "日结束了", false)]
    [InlineData("^已回访$", "已回访", true)]
    [InlineData("^已回访$", "已回访了", false)]
    [InlineData("(?:^|[^0-9])1[3-9][0-9]{9}(?:[^0-9]|$)", "电话13812345678。", true)]
    [InlineData("(?:^|[^0-9])1[3-9][0-9]{9}(?:[^0-9]|$)", "213812345678", false)]
    public void Marks_around_the_text_are_no_characters(string pattern, string text, bool found) => Assert.Equal(found, PatternAutomaton.CompileSearch([pattern]).IsIn(text));

    [Theory]
    [InlineData("(?=a)")]
    [InlineData("^a")]
    [InlineData("\\w")]
    public void What_families_cannot_use_is_refused(string pattern) => Assert.Throws<NotSupportedException>(() => PatternParser.Parse(pattern));

    [Theory]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("*a")]
    [InlineData("a{2")]
    [InlineData("[b-a]")]
    public void What_is_broken_is_said(string pattern) => Assert.Throws<FormatException>(() => PatternParser.Parse(pattern));

    /// <summary>Letters drawn out are one, words stay apart; what the list does not know stays whole.</summary>
    [Theory]
    [InlineData("Sooo goooood!!", "so god ", "")]
    [InlineData("太cool了", "col ", "太了")]
    [InlineData("don't 好", "dont ", "好")]
    public void Latin_runs_are_taken_out(string text, string run, string rest) =>
        Assert.Equal(rest, EnglishText.Without(text.ToLowerInvariant(), words => words.SequenceEqual(run)));

    [Fact]
    public void Unknown_runs_stay() => Assert.Null(EnglishText.Without("good rice 好", _ => false));
}
