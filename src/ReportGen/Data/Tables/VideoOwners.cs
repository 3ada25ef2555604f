namespace ReportGen.Data.Tables;

/// <summary>Whose each listed video is, laid out so that a row of a large table costs one look.</summary>
internal sealed class VideoOwners
{
    private const int Unlisted = -1;
    private readonly int[] _creators;
    private readonly Hash128[] _users;

    public VideoOwners(Dimensions dimensions)
    {
        _creators = new int[dimensions.Videos.Ids.Count];
        Array.Fill(_creators, Unlisted);
        foreach (var row in dimensions.KnownVideos.Rows)
            _creators[row.Video] = row.Creator;
        _users = [.. dimensions.Creators.Ids.Select(id => dimensions.Users.Hash(id))];
    }

    /// <summary>Whether a video is listed.</summary>
    public bool Lists(int video) => (uint)video < (uint)_creators.Length && _creators[video] != Unlisted;

    /// <summary>Whether a user is the creator of a listed video.</summary>
    public bool IsOwner(Hash128 user, int video) => _users[_creators[video]] == user;
}
