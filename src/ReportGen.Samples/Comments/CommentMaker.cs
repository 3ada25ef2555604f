using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Comments;

/// <summary>Writes all comments of a video over its life, in order of time.</summary>
internal sealed class CommentMaker(World world, Users users)
{
    private const int Hour = 3600;
    private const int Day = 86_400;
    private const double MovedFromNight = 0.75;

    private readonly Authors _authors = new(world, users);
    private readonly KindMix _kinds = new(world);
    private readonly Texts _texts = new(world, Lexicon.Load());

    public IReadOnlyList<Comment> Write(Video video)
    {
        var times = Times(video);
        var random = new RandomStream(world.Seed, StreamKind.Authors, video.Key);
        var written = new List<Comment>(times.Length);
        for (var serial = 0; serial < times.Length; serial++)
            written.Add(WriteOne(video, serial, times[serial], written, random));
        return written;
    }

    private Comment WriteOne(Video video, int serial, long at, List<Comment> earlier, RandomStream random)
    {
        var kind = _kinds.Draw(video, random);
        var author = _authors.Draw(video, random);
        if (kind == CommentKind.Repeat)
        {
            var original = Original(earlier, random);
            if (original is not null)
                return original with { Serial = serial, At = at, Kind = kind };
            kind = CommentKind.Boilerplate;
        }
        var text = new RandomStream(world.Seed, StreamKind.CommentTexts, video.Key, serial);
        return kind switch
        {
            CommentKind.Own => new Comment(serial, video.Creator.Id, -1, at, _texts.Write(kind, video, text), kind),
            CommentKind.Flood => Flood(serial, at, users.Flooder(random)),
            _ => new Comment(serial, Ids.User(author), author, at, _texts.Write(kind, video, text), kind),
        };
    }

    private Comment Flood(int serial, long at, long user) => new(serial, Ids.User(user), user, at, _texts.Signature(user), CommentKind.Flood);

    private static Comment? Original(List<Comment> earlier, RandomStream random)
    {
        var place = random.Unit();
        var said = earlier.Where(comment => comment.Kind == CommentKind.Effective).ToList();
        return said.Count == 0 ? null : said[(int)(place * said.Count)];
    }

    private long[] Times(Video video)
    {
        var random = new RandomStream(world.Seed, StreamKind.CommentTimes, video.Key);
        var times = new long[random.Poisson(video.Comments)];
        var last = (video.LastDay + 1L) * Day - 1;
        for (var i = 0; i < times.Length; i++)
        {
            var at = video.PublishedAt + 5 + (long)(Hour * Attention.CommentAge(random.Unit(), video.LifeHours));
            times[i] = Math.Min(last, AwayFromNight(at, random));
        }
        Array.Sort(times);
        return times;
    }

    /// <summary>Most of what falls between one and six at night is written six hours later the same day.</summary>
    private static long AwayFromNight(long at, RandomStream random)
    {
        var moved = random.Chance(MovedFromNight);
        return moved && at % Day is >= Hour and < 6 * Hour ? at + 6 * Hour : at;
    }
}
