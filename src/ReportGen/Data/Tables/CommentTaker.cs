using System.IO.Hashing;
using System.Runtime.InteropServices;
using ReportGen.Data.Batches;
using ReportGen.Data.Comments;
using ReportGen.Data.Csv;

namespace ReportGen.Data.Tables;

/// <summary>A comment, its ids and text hashed.</summary>
/// <param name="Video">Hash of the video's id.</param>
/// <param name="User">Hash of the user's id.</param>
/// <param name="At">Unix seconds.</param>
/// <param name="Day">Day number on the folder's clock.</param>
/// <param name="Kind">What the file says it is.</param>
internal readonly record struct CommentRow(Hash128 Video, Hash128 User, long At, int Day, CommentKind Kind)
{
    /// <summary>Number of the video.</summary>
    public int Number { get; init; }

    /// <summary>Hash of the comment's id; null where the file has none.</summary>
    public long? Id { get; init; }

    /// <summary>Hash of the text as written.</summary>
    public long Text { get; init; }

    /// <summary>What is said of the text alone.</summary>
    public Verdict OfText { get; init; }

    /// <summary>What the text looks like.</summary>
    public TextLook Look { get; init; }
}

/// <summary>Takes rows of comments.csv; the text is judged here and forgotten.</summary>
internal sealed class CommentTaker(FactSetting setting, CommentJudge judge, CommentReading reading) : IPlainTaker<CommentRow>
{
    /// <inheritdoc/>
    public RowFate Take(RowView row)
    {
        var id = row.Has(0) ? row.Id(0) : [];
        var videoId = row.Id(1);
        var userId = row.Id(2);
        var at = row.Time(3);
        var text = row.Text(4);
        var kind = Kind(row);
        if (row.Failed)
            return RowFate.Loaded;
        var day = setting.Zone.LocalDay(at);
        var video = setting.Dimensions.Videos.Find(videoId);
        var fate = setting.Place(day, video, 3, videoId, 1);
        if (fate.SetAside is not null)
            return fate;
        var comment = new CommentRow(setting.Dimensions.Videos.Hash(videoId), setting.Dimensions.Users.Hash(userId), at, day, kind)
        {
            Number = video, Id = id.IsEmpty ? null : HashOf(id), Text = TextHash(text), OfText = judge.JudgeText(text), Look = Look(row.Place.Line, text),
        };
        Append(in comment, row.Place);
        return fate;
    }

    /// <inheritdoc/>
    public IAheadRows? Ahead(HeaderMap header) =>
        PlainFields.Of(header, setting.Zone) is { } fields ? new BatchRows<CommentRow>(setting, this, header, () => new PlainReader(fields, setting, judge.Another())) : null;

    /// <inheritdoc/>
    public int Touch(in CommentRow row) => setting.Dimensions.Users.Touch(row.User) ^ reading.Marks.Touch(in row);

    /// <inheritdoc/>
    public void Append(in CommentRow row, RowPlace place)
    {
        setting.Load.Day(row.Day);
        if (row.Look != TextLook.Unseen && row.Kind == CommentKind.Text)
            setting.Load.Texts.Add(row.Look, row.Text, TextSample.Weight(place.Line));
        var verdict = CommentJudge.Joined(row.OfText, row.Kind, setting.Keys.Owners.IsOwner(row.User, row.Number));
        var user = setting.Dimensions.Users.Number(row.User);
        ReadOnlySpan<long> identity = [row.Number, user, row.At, (long)row.Kind, row.Text];
        var print = FactSetting.Fingerprint(identity);
        var key = row.Id ?? print; // without ids the row is its own
        setting.Keys.Prints.Add(key, print);
        setting.Append(place, key, 0,
            [reading.Marks.Of(in row, verdict.Rule), reading.Order.Next(), row.Number, user, row.At, row.Day, verdict.Rule, verdict.Hash, verdict.Hash2, verdict.Units]);
    }

    private static long HashOf(ReadOnlySpan<char> id) => (long)Hash128.Of(id).Lower;

    private static long TextHash(ReadOnlySpan<char> text) => (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));

    private static TextLook Look(int line, ReadOnlySpan<char> text) => TextSample.Weight(line) > 0 ? TextLooks.Of(text) : TextLook.Unseen;

    private static CommentKind Kind(RowView row)
    {
        var text = row.Word(5);
        if (IsText(text))
            return CommentKind.Text;
        if (!IsTool(text))
            row.Fail("data-not-a-kind", 5, text);
        return CommentKind.Tool;
    }

    private static bool IsText(ReadOnlySpan<char> kind) => kind.IsEmpty || kind.Equals("text", StringComparison.OrdinalIgnoreCase);

    private static bool IsTool(ReadOnlySpan<char> kind) => kind.Equals("tool", StringComparison.OrdinalIgnoreCase);

    private sealed class PlainReader(PlainFields fields, FactSetting setting, CommentJudge judge) : IPlainReader<CommentRow>
    {
        public bool TryRead(RecordReader records, out CommentRow row)
        {
            row = default;
            ReadOnlySpan<char> id = [];
            if (!fields.IsWhole(records) || (fields.Has(0) && !fields.TryId(records, 0, out id)) || !fields.TryVideo(records, 1, setting, out var video) || !fields.TryId(records, 2, out var userId)
                || !fields.TryTime(records, 3, out var at) || !fields.TryText(records, 4, out var text))
                return false;
            var kind = fields.Word(records, 5);
            if (!IsText(kind) && !IsTool(kind))
                return false;
            var (user, ofText) = (setting.Dimensions.Users.Hash(userId), judge.JudgeText(text));
            var (number, day) = (setting.Dimensions.Videos.Find(video), setting.Zone.LocalDay(at));
            if (!setting.Holds(day, number))
                return false;
            row = new CommentRow(video, user, at, day, IsText(kind) ? CommentKind.Text : CommentKind.Tool)
            {
                Number = number, Id = id.IsEmpty ? null : HashOf(id), Text = TextHash(text), OfText = ofText, Look = Look(records.Current.Line, text),
            };
            return true;
        }
    }
}

/// <summary>What the files of comments share.</summary>
/// <param name="Order">Numbers them.</param>
/// <param name="Marks">Tells which may belong with one before.</param>
internal sealed record CommentReading(RunningNumber Order, MetComments Marks);

/// <summary>Counts up from 0.</summary>
internal sealed class RunningNumber
{
    private long _next;

    public long Next() => _next++;
}
