namespace Benchmarks.Typeset;

/// <summary>A paper as the benchmark's JSON has it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Items">Headings, paragraphs, tables and charts in order.</param>
/// <param name="Chart">The chart shown in every figure.</param>
internal sealed record PaperContent(string Title, PaperItem[] Items, ChartContent Chart);

/// <summary>A part of a paper.</summary>
/// <param name="Kind">h heading, p paragraph, t table, c chart.</param>
/// <param name="Text">Text of a heading or paragraph, caption of a chart.</param>
internal sealed record PaperItem(string Kind, string? Text)
{
    /// <summary>Level of a heading, from 1 to 3.</summary>
    public int Level { get; init; }

    /// <summary>Name of a heading.</summary>
    public string? Id { get; init; }

    /// <summary>Language of a paragraph, zh or en.</summary>
    public string? Lang { get; init; }

    /// <summary>Rows of a table, the first its head.</summary>
    public string[][]? Rows { get; init; }
}

/// <summary>A chart of bars.</summary>
/// <param name="W">Width.</param>
/// <param name="H">Height.</param>
/// <param name="Bars">Heights of the bars.</param>
internal sealed record ChartContent(double W, double H, double[] Bars);
