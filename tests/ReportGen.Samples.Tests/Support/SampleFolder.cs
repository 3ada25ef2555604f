using System.Globalization;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Tests.Support;

/// <summary>The rows of a quarter's folder, read back from its files.</summary>
internal sealed class SampleFolder
{
    public required CalendarQuarter Quarter { get; init; }
    public required IReadOnlyList<CreatorRow> Creators { get; init; }
    public required IReadOnlyList<VideoRow> Videos { get; init; }
    public required IReadOnlyList<DayRow> Days { get; init; }
    public required IReadOnlyList<CommentRow> Comments { get; init; }
    public required IReadOnlyList<SessionRow> Sessions { get; init; }

    public static SampleFolder Generate(SampleRequest request)
    {
        var files = new MemoryFiles();
        SampleQuarter.Write(request, files, TestContext.Current.CancellationToken);
        return Parse(request.Quarter, files);
    }

    /// <summary>The folder of a world with effects changed from its scenario's.</summary>
    public static SampleFolder Generate(World world)
    {
        var files = new MemoryFiles();
        SampleQuarter.Write(world, files, TestContext.Current.CancellationToken);
        return Parse(world.Request.Quarter, files);
    }

    public static SampleFolder Parse(CalendarQuarter quarter, MemoryFiles files) => new()
    {
        Quarter = quarter,
        Creators = [.. Rows(files, "creators.csv").Select(r => new CreatorRow(r[0], r[1], r[2], r[3], Whole(r[4])))],
        Videos = [.. Rows(files, "videos.csv.gz").Select(r => new VideoRow(
            r[0], r[1], Time(r[2]), Whole(r[3]), r[4], r[5], r[6], Whole(r[7]), Whole(r[8])))],
        Days = [.. Rows(files, "daily.csv.gz").Select(r => new DayRow(
            DateOnly.ParseExact(r[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), r[1], Whole(r[2]), Whole(r[3]), Whole(r[4]), Whole(r[5])))],
        Comments = [.. Rows(files, "comments.csv.gz").Select(r => new CommentRow(r[0], r[1], r[2], Time(r[3]), r[4], r[5]))],
        Sessions = [.. Rows(files, "sessions.csv.gz").Select(r => new SessionRow(
            r[0], r[1], Time(r[2]), r[3].Length == 0 ? null : Whole(r[3]), r[4] == "1", r[5] == "1", r[6] == "1", r[7] == "1"))],
    };

    private static IEnumerable<string[]> Rows(MemoryFiles files, string name) => CsvRows.Of(files.Text(name)).Skip(1);

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
