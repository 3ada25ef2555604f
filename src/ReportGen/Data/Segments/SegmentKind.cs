namespace ReportGen.Data.Segments;

/// <summary>By what a paper's data are divided into editions.</summary>
public enum SegmentKind
{
    /// <summary>The creators' categories.</summary>
    Category,

    /// <summary>The creators' tiers.</summary>
    Tier,

    /// <summary>Each creator by itself.</summary>
    Creator,
}
