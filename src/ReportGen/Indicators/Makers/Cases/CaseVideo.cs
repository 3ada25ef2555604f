using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Cases;

/// <summary>A video of a case at the age of 7 days.</summary>
/// <param name="Video">Dense id.</param>
/// <param name="Day">Day of publication.</param>
/// <param name="Plays">Plays in the first 7 days.</param>
/// <param name="Likes">Likes.</param>
/// <param name="Comments">Comments.</param>
/// <param name="Shares">Shares.</param>
internal sealed record CaseVideo(long Video, int Day, double Plays, double Likes, double Comments, double Shares)
{
    /// <summary>Names of the numbers a case is shown by.</summary>
    public static readonly string[] Kinds = ["plays", "comments", "shares", "likes", "rate"];

    /// <summary>Likes, comments and shares.</summary>
    public double Interactions => Likes + Comments + Shares;

    /// <summary>Interactions per play; NaN without plays.</summary>
    public double Rate => Plays > 0 ? Interactions / Plays : double.NaN;

    /// <summary>Unit of a kind.</summary>
    public static string UnitOf(string kind) => kind == "plays" ? "plays_per_video" : kind == "rate" ? "rate" : kind + "_per_video";

    /// <summary>A number by kind.</summary>
    public double Of(string kind) => kind switch { "plays" => Plays, "comments" => Comments, "shares" => Shares, "likes" => Likes, _ => Rate };

    /// <summary>The creator's eligible videos on days of a quarter, ordered by day.</summary>
    public static IEnumerable<CaseVideo> Read(QuarterData quarter, int creator)
    {
        var days = quarter.WholeQuarter();
        days["creator"] = creator;
        return quarter.Rows(new SqlCall("case_videos", 6, days)).Select(r => new CaseVideo(r[0], (int)r[1], r[2], r[3], r[4], r[5]));
    }
}
