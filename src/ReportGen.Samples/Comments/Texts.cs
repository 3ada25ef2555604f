using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Comments;

/// <summary>The text of a comment of a given kind.</summary>
internal sealed class Texts(World world, Lexicon lexicon)
{
    private const double ShortPart = 0.05;

    /// <summary>Questions so short that everybody asks them; kept so rare that they are no chain copies (200 in a million comments).</summary>
    private const double CommonPart = 0.0004;

    private static readonly string[] Common = ["多少钱", "求同款链接", "怎么卖", "在哪买的", "这是哪里"];

    public string Write(CommentKind kind, Video video, RandomStream random)
    {
        var category = video.Creator.Category;
        return kind switch
        {
            CommentKind.Effective => Effective(category, random),
            CommentKind.Repeat => lexicon.Write("boilerplate", category, random),
            _ => lexicon.Write(SetOf(kind), category, random),
        };
    }

    /// <summary>The one text that a user who floods leaves everywhere.</summary>
    public string Signature(long user)
    {
        var random = new RandomStream(world.Seed, StreamKind.SignatureText, user);
        return lexicon.Write("flood", random.Below(Categories.All.Count), random);
    }

    private string Effective(int category, RandomStream random)
    {
        var length = random.Unit();
        if (length < CommonPart)
            return random.Pick(Common);
        var text = lexicon.Write(length < CommonPart + ShortPart ? "effective-short" : "effective", category, random);
        return Decorate(text, category, random);
    }

    private string Decorate(string text, int category, RandomStream random) => random.Unit() switch
    {
        < 0.07 => text + lexicon.Word("sticker", category, random),
        < 0.14 => text + lexicon.Word("emoji", category, random),
        < 0.17 => "回复 @" + lexicon.Word("friend", category, random) + "：" + text,
        < 0.19 => text + " " + lexicon.Word("topic", category, random),
        < 0.205 => "@" + lexicon.Word("friend", category, random) + " " + text,
        < 0.2065 => text + "_x000D_\n",
        < 0.209 => text.Insert(text.Length / 2, "\u200b"),
        _ => text,
    };

    private static string SetOf(CommentKind kind) => kind switch
    {
        CommentKind.Wordless => "wordless",
        CommentKind.Short => "short",
        CommentKind.Tool => "tool",
        CommentKind.Advert => "advert",
        CommentKind.Exchange => "exchange",
        CommentKind.Own => "own",
        CommentKind.Chain => "chain",
        _ => "boilerplate",
    };
}
