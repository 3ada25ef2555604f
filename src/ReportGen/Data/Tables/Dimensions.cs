using System.Collections.Immutable;

namespace ReportGen.Data.Tables;

/// <summary>A creator as listed in a folder.</summary>
internal readonly record struct CreatorRow(int Creator, string Name, int Category, int Tier, long Followers);

/// <summary>A video as listed in a folder.</summary>
internal readonly record struct VideoRow(int Video, int Creator, long PublishedAt, int PublishedDay, long Duration, int Anchor)
{
    /// <summary>Plays and interactions of the first hour; -1 where missing.</summary>
    public (long Plays, long Interactions) FirstHour { get; init; }

    /// <summary>Numbers of its formats, ascending.</summary>
    public required NumberSet Formats { get; init; }

    /// <summary>Numbers of its tools, ascending.</summary>
    public required NumberSet Tools { get; init; }
}

/// <summary>Videos of both folders by number; the row that came first stays.</summary>
internal sealed class VideoTable
{
    private readonly ChunkedList<Entry> _entries = new();

    /// <summary>The videos, by number ascending.</summary>
    public IEnumerable<VideoRow> Rows
    {
        get
        {
            for (var video = 0; video < _entries.Count; video++)
            {
                if (_entries[video].IsListed)
                    yield return _entries[video].Row;
            }
        }
    }

    /// <summary>The row of a video that was added.</summary>
    public VideoRow Of(int video) => _entries[video].Row;

    /// <summary>Adds a video; false where it is there.</summary>
    public bool TryAdd(in VideoRow row)
    {
        _entries.GrowTo(row.Video + 1);
        ref var entry = ref _entries[row.Video];
        if (entry.IsListed)
            return false;
        entry = new Entry(row, IsListed: true);
        return true;
    }

    private readonly record struct Entry(VideoRow Row, bool IsListed);
}

/// <summary>A set of small numbers that is equal to another with the same members.</summary>
internal sealed record NumberSet
{
    private NumberSet(ImmutableArray<int> numbers) => Numbers = numbers;

    public static NumberSet Empty { get; } = new([]);

    /// <summary>Ascending.</summary>
    public ImmutableArray<int> Numbers { get; }

    public static NumberSet Of(IEnumerable<int> numbers) => new([.. numbers.Distinct().Order()]);

    public bool Equals(NumberSet? other) => other is not null && Numbers.AsSpan().SequenceEqual(other.Numbers.AsSpan());

    public override int GetHashCode() => Numbers.Aggregate(17, (sum, number) => (sum * 31) + number);
}

/// <summary>Numbers given to ids and names, over both folders. Dispose it when no more are met and none is looked for.</summary>
internal sealed class Dimensions : IDisposable
{
    public IdDictionary Creators { get; } = new();

    public IdDictionary Videos { get; } = new();

    /// <summary>Users; of their ids only hashes are kept.</summary>
    public HashNumbers Users { get; } = new();

    public IdDictionary Categories { get; } = new();

    public IdDictionary Tools { get; } = new();

    public IdDictionary Formats { get; } = new();

    public IdDictionary Anchors { get; } = new();

    /// <summary>Names of creators; the current folder's first.</summary>
    public Dictionary<int, string> CreatorNames { get; } = [];

    /// <summary>Creators listed in either folder.</summary>
    public HashSet<int> KnownCreators { get; } = [];

    /// <summary>Videos of both folders; the current folder's row wins.</summary>
    public VideoTable KnownVideos { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Users.Dispose();
        foreach (var ids in new[] { Creators, Videos, Categories, Tools, Formats, Anchors })
            ids.Dispose();
    }

    /// <summary>The names as the rest of the program sees them.</summary>
    public DimensionNames ToNames() => new(
        [.. Creators.Ids],
        [.. Creators.Ids.Select((id, number) => CreatorNames.GetValueOrDefault(number, id))],
        [.. Categories.Ids], [.. Tools.Ids], [.. Formats.Ids], [.. Anchors.Ids]) { Users = Users.Count };
}
