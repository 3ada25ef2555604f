using System.Collections.Immutable;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Marks;

/// <summary>Something drawn in a chart; positions in points from the chart's top left corner.</summary>
internal abstract record Mark;

/// <summary>A line through at least two points.</summary>
internal sealed record LineMark(ImmutableArray<Point> Points, Color Color, double Width) : Mark;

/// <summary>A filled polygon.</summary>
internal sealed record AreaMark(ImmutableArray<Point> Points, Color Fill) : Mark;

/// <summary>A filled rectangle.</summary>
internal sealed record BarMark(Rect Area, Color Fill) : Mark;

/// <summary>A filled circle with or without an outline.</summary>
internal sealed record DotMark(Point Center, double Radius, Color Fill, Color? Outline = null, double OutlineWidth = 0) : Mark;

/// <summary>A dashed straight line, 1.5 on and 2 off.</summary>
internal sealed record DashMark(Point From, Point To, Color Color, double Width) : Mark;
