namespace ReportGen.Typesetting.Tests.TestFonts;

/// <summary>Characters of one width.</summary>
/// <param name="First">First Unicode scalar value.</param>
/// <param name="Last">Last one, included.</param>
/// <param name="Advance">Advance in thousandths of the em.</param>
public readonly record struct CharRange(int First, int Last, int Advance);
