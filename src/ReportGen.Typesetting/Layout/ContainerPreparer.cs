using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout;

/// <summary>Prepares blocks that hold other blocks.</summary>
internal sealed class ContainerPreparer(ElementIds ids)
{
    /// <summary>A stack; spaces of its first and last child show through.</summary>
    public Prepared Stack(BlockPreparer blocks, Stack stack, Scope scope)
    {
        var (source, inner, leaf) = Figure(stack, scope);
        var children = source.Children.Select(child => blocks.Prepare(child, inner)).ToImmutableArray();
        var solid = children.Where(c => !c.Transparent).ToImmutableArray();
        var nodes = leaf is null ? Wrap(source, Nodes(children), scope) : [leaf];
        return new Prepared(new StackLayout(new StackSource(children, stack.KeepTogether, stack.Id)), nodes)
        {
            Before = solid.IsEmpty ? 0 : solid[0].Before,
            After = solid.IsEmpty ? 0 : solid[^1].After,
            KeepWithNext = !solid.IsEmpty && solid[^1].KeepWithNext,
            Transparent = solid.IsEmpty,
        };
    }

    /// <summary>A grid.</summary>
    public Prepared Grid(BlockPreparer blocks, Grid grid, Scope scope)
    {
        var (inner, leaf) = FigureScope(grid, scope);
        var cells = grid.Cells.Select(cell => blocks.Prepare(cell, inner)).ToImmutableArray();
        var source = new GridSource(cells, grid.ColumnWidths, grid.Gutter, grid.RowGap) { Place = grid.Id };
        return new Prepared(new GridLayout(source), leaf is null ? Wrap(grid, Nodes(cells), scope) : [leaf]);
    }

    /// <summary>A rail and its main column, read in that order.</summary>
    public Prepared Rail(BlockPreparer blocks, RailBlock block, Scope scope)
    {
        var rail = block.Rail is null ? null : blocks.Prepare(block.Rail, scope);
        var main = blocks.Prepare(block.Main, scope);
        var nodes = Wrap(block, [.. rail?.Nodes ?? [], .. main.Nodes], scope);
        var measures = new RailMeasures(block.RailWidth, block.Gutter, block.Id);
        return new Prepared(new RailLayout(rail?.Layout, main.Layout, measures), nodes) { KeepWithNext = main.KeepWithNext };
    }

    /// <summary>Columns, read one after the other.</summary>
    public Prepared Columns(BlockPreparer blocks, ColumnsBlock block, Scope scope)
    {
        var child = blocks.Prepare(block.Child, scope);
        var layout = new ColumnsLayout(child.Layout, new ColumnMeasures(Math.Max(1, block.Count), Math.Max(0, block.Gutter)));
        return child with { Layout = layout, Nodes = Wrap(block, child.Nodes, scope), KeepWithNext = false };
    }

    /// <summary>A box round a block.</summary>
    public Prepared Panel(BlockPreparer blocks, PanelBlock panel, Scope scope)
    {
        var child = blocks.Prepare(panel.Child, scope);
        return new Prepared(new PanelLayout(child.Layout, panel, scope.Ornament), Wrap(panel, child.Nodes, scope));
    }

    /// <summary>The nodes under an element of the block's role; as they are where it has none.</summary>
    public ImmutableArray<StructureNode> Wrap(Block block, ImmutableArray<StructureNode> nodes, Scope scope) =>
        block.Role is { } role && scope.Tag is null && !nodes.IsEmpty
            ? [new StructureNode(ids.Next(), role, nodes) { AlternateText = block.AlternateText }]
            : nodes;

    /// <summary>
    /// A figure with one drawing is a group in which the drawing is the Figure, so that its title and note stay readable;
    /// any other figure is one element to which all its content belongs.
    /// </summary>
    private (Stack Source, Scope Inner, StructureNode? Leaf) Figure(Stack stack, Scope scope)
    {
        if (stack.Role != StructureRole.Figure || scope.Tag is not null)
            return (stack, scope, null);
        var drawings = stack.Children.OfType<DrawingBlock>().ToImmutableArray();
        if (drawings.Length == 1 && stack.Children.Length > 1)
        {
            var figure = drawings[0] with { Role = StructureRole.Figure, AlternateText = drawings[0].AlternateText ?? stack.AlternateText };
            var children = stack.Children.Replace(drawings[0], figure);
            return (stack with { Role = StructureRole.Div, AlternateText = null, Children = children }, scope, null);
        }

        var (inner, leaf) = FigureScope(stack, scope);
        return (leaf is null ? stack with { Role = StructureRole.Div } : stack, inner, leaf);
    }

    private (Scope Inner, StructureNode? Leaf) FigureScope(Block block, Scope scope)
    {
        if (block.Role != StructureRole.Figure || block.AlternateText is null || scope.Tag is not null)
            return (scope, null);
        var node = new StructureNode(ids.Next(), StructureRole.Figure, []) { AlternateText = block.AlternateText };
        return (scope with { Tag = Tag.Of(node) }, node);
    }

    private static ImmutableArray<StructureNode> Nodes(ImmutableArray<Prepared> children) => [.. children.SelectMany(c => c.Nodes)];
}
