using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators;

namespace ReportGen.Proofs.Tests.Worlds;

/// <summary>One world drawn by a plan and a seed. It shares no code with what measures it; both only know the tables.</summary>
internal sealed class World
{
    /// <summary>Likes, comments and shares per play.</summary>
    public const double LikeRate = 0.05, CommentRate = 0.02, ShareRate = 0.01;

    /// <summary>Plays of a mean video, and its first-hour rate.</summary>
    public const double PlaysPerVideo = 200, FirstHourRate = 0.06;

    /// <summary>Chances that a viewing has a like, a comment, a share.</summary>
    public const double ViewerLikes = 0.35, ViewerComments = 0.05, ViewerShares = 0.04;

    private const double ViewingsADay = 22;
    private const int Process = 1;
    private const int Length = 60; // seconds
    private const double GoodFrom = 0.5;

    private readonly FactTables _tables;
    private readonly WorldPlan _plan;
    private readonly Chance _chance;
    private readonly WorldCreator[] _creators;
    private readonly List<WorldVideo> _videos = [];
    private readonly Dictionary<(int Creator, int Week), double> _goodWeeks = [];
    private int _comments;

    private World(WorldPlan plan, int seed, FactTables tables)
    {
        (_plan, _chance, _tables) = (plan, new Chance(seed), tables);
        _creators = WorldCreator.Draw(plan, _chance);
    }

    /// <summary>All comments known by the end, of the videos published in a quarter, per video: what one gets without a fixed age. 0 newer, 1 older.</summary>
    public double[] CommentsPerVideoSoFar { get; } = [0, 0];

    /// <summary>Draws a world into tables, which are emptied before.</summary>
    public static World Draw(WorldPlan plan, int seed, FactTables tables)
    {
        tables.Clear();
        var world = new World(plan, seed, tables);
        world.AddCreators();
        world.AddVideos();
        if (plan.HasPast && plan.HasUsers)
            world.AddViewings(WorldPlan.PreviousFirst, WorldPlan.First - 1, plan.LeaveBefore);
        if (plan.HasUsers)
            world.AddViewings(WorldPlan.First, WorldPlan.Last, plan.LeaveNow);
        world._tables.Close();
        return world;
    }

    /// <summary>Measures the world.</summary>
    public IndicatorSet Measure(MeasureSettings settings)
    {
        ImmutableArray<string> tables = _plan.HasUsers ? ["creators", "videos", "daily", "comments", "sessions"] : ["creators", "videos", "daily"];
        var now = new QuarterFacts(new QuarterCalendar(new QuarterId(2025, 1), _plan.DataUntil), "world", "world") { Tables = tables, SessionSampling = "users" };
        var before = new QuarterFacts(new QuarterCalendar(new QuarterId(2024, 4), WorldPlan.First - 1), "world", "world") { Tables = tables, SessionSampling = "users" };
        var ids = Enumerable.Range(0, _plan.Creators).Select(i => "c" + i).ToImmutableArray();
        var names = new DimensionNames(ids, ids, ["craft", "food", "home"], ["poll_sticker", "progress_bar"], ["talk", "process"], []) { Users = _plan.Users };
        var data = new LoadedData(_tables, now, _plan.HasPast ? before : null, names, new LoadReport([], []));
        return Measurer.Measure(data, settings, null, TestContext.Current.CancellationToken);
    }

    private void AddCreators()
    {
        for (var c = 0; c < _creators.Length; c++)
        {
            for (var quarter = 0; quarter < 2; quarter++)
            {
                if (_creators[c].Here[1 - quarter])
                    _tables.Add("creators", quarter, c, _creators[c].Category, _creators[c].Tier, 1000);
            }
        }
    }

    private void AddVideos()
    {
        var attention = _plan.AttentionByAge();
        var start = _plan.HasPast ? WorldPlan.PreviousFirst - _plan.Attention : WorldPlan.First;
        for (var c = 0; c < _creators.Length; c++)
        {
            for (var day = start; day <= WorldPlan.Last; day++)
            {
                var weeks = Math.Max(0, day - WorldPlan.First) / 7.0;
                if (_creators[c].Here[day < WorldPlan.First ? 0 : 1] && _chance.Happens(_plan.Publishing * _creators[c].PublishRate * Math.Pow(1 + _plan.WeeklyGrowth, weeks)))
                    AddVideo(c, day, attention);
            }
        }

        for (var quarter = 0; quarter < 2; quarter++)
            CommentsPerVideoSoFar[quarter] /= _videos.Count(v => quarter == 0 ? v.Day >= WorldPlan.First : v.Day is >= WorldPlan.PreviousFirst and < WorldPlan.First);
    }

    private void AddVideo(int number, int day, double[] attention)
    {
        var creator = _creators[number];
        var video = new WorldVideo(_videos.Count, number, day, (day * 86400L) + _chance.Below(43200), PlaysPerVideo * creator.Reach * _chance.Factor(0.4), _chance.Happens(0.5));
        _videos.Add(video);
        if (day >= WorldPlan.PreviousFirst)
        {
            var plays = 20 + _chance.Poisson(video.Plays / 2);
            var week = _plan.GoodWeeks > 0 ? Week(number, day) : 0;
            var uses = day >= _plan.ToolsFrom && (_plan.GoodWeeks > 0 ? week > GoodFrom : creator.UsesTools);
            var rate = FirstHourRate * creator.Response * (uses ? 1 + _plan.ToolEffect : 1) * Chance.Factor(_plan.GoodWeeks, week);
            _tables.Add("videos", video.Number, number, video.Second, day, Length, -1, plays, _chance.Poisson(plays * rate));
            _tables.Add("video_formats", video.Number, video.ShowsProcess ? Process : 0);
            if (uses)
                AddTools(video);
        }
        else
        {
            _tables.Add("videos", video.Number, number, video.Second, day, Length, -1, -1, -1);
        }

        for (var age = 0; age < attention.Length; age++)
            AddDay(video, creator, new PlayedDay(day + age, attention[age]));
    }

    /// <summary>How good a week of a creator is: standard normal.</summary>
    private double Week(int creator, int day)
    {
        var key = (creator, (day - WorldPlan.WeekOne + 7000) / 7);
        if (!_goodWeeks.TryGetValue(key, out var week))
            _goodWeeks[key] = week = _chance.Normal();
        return week;
    }

    private void AddTools(WorldVideo video)
    {
        for (var tool = 0; tool < 2; tool++)
        {
            if (_chance.Happens(0.9))
                _tables.Add("video_tools", video.Number, tool);
        }
    }

    private void AddDay(WorldVideo video, WorldCreator creator, PlayedDay played)
    {
        if (played.Day < WorldPlan.PreviousFirst || played.Day > _plan.DataUntil)
            return;
        var plays = _chance.Poisson(video.Plays * played.Share);
        var response = plays * creator.Response * (video.ShowsProcess ? 1 + _plan.FormatEffect : 1);
        var talk = creator.Talk * (video.Day >= WorldPlan.First ? creator.Change * (1 + _plan.CommentChange) : 1);
        var comments = _chance.Poisson(response * CommentRate * talk);
        _tables.Add("daily", video.Number, played.Day, plays, _chance.Poisson(response * LikeRate), comments, _chance.Poisson(response * ShareRate), -1);
        for (var k = 0; k < comments && _plan.HasUsers; k++)
        {
            var second = played.Day == video.Day ? video.Second + _chance.Below(43200) : (played.Day * 86400L) + _chance.Below(86400);
            _tables.Add("comments", _comments, video.Number, _chance.Below(_plan.Users), second, played.Day, _chance.Happens(0.6) ? 0 : 6, _comments, 0, 6);
            _comments++;
        }

        if (video.Day >= WorldPlan.PreviousFirst)
            CommentsPerVideoSoFar[video.Day >= WorldPlan.First ? 0 : 1] += comments;
    }

    /// <summary>Viewings by users of unequal activity, half of whom leave more often than the others.</summary>
    private void AddViewings(int first, int last, double leave)
    {
        for (var user = 0; user < _plan.Users; user++)
        {
            var person = new Chance((user * 7919) + _comments);
            var own = leave + (person.Happens(0.5) ? 0.15 : -0.15);
            var count = _chance.Poisson(person.Factor(0.8) * ViewingsADay * (last - first + 1) / _plan.Users);
            for (var k = 0; k < count; k++)
                AddViewing(user, first, last, own);
        }
    }

    private void AddViewing(int user, int first, int last, double leave)
    {
        WorldVideo video;
        do
            video = _videos[_chance.Below(_videos.Count)];
        while (video.Day < first || video.Day > last);
        var day = Math.Min(last, video.Day + _chance.Below(5));
        var (liked, commented, shared) = (_chance.Happens(ViewerLikes), _chance.Happens(ViewerComments), _chance.Happens(ViewerShares));
        var gone = liked && !commented && !shared && _chance.Happens(leave + _creators[video.Creator].Leave);
        _tables.Add("sessions", user, video.Number, day * 86400L, day, gone ? 1500 : 40000, liked ? 1 : 0, commented ? 1 : 0, shared ? 1 : 0, 0);
    }

    private sealed record WorldVideo(int Number, int Creator, int Day, long Second, double Plays, bool ShowsProcess);

    private readonly record struct PlayedDay(int Day, double Share);
}
