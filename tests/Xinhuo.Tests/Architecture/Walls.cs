using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Xinhuo.Tests.Architecture;

/// <summary>
/// Reads a compiled assembly and lists each use that walks through a wall: of a room that is not named in the list, of a later room, or of what
/// lies in another room's sub-folders. Views are compiled into the namespaces of their folders, so they are held to the same rule.
/// </summary>
internal sealed class Walls(IReadOnlyList<(string Name, string[] Uses)> rooms)
{
    private static readonly string[] Ground = ["Platform", "Shell"];

    public IReadOnlyList<string> Breaches(string assembly)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(assembly));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Mvc.ControllerBase).Assembly.Location));
        using var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { AssemblyResolver = resolver });
        var breaches = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in module.GetTypes())
        {
            var from = Place.Of(type);
            if (from is null)
                continue;
            foreach (var used in Used(type).Distinct())
                if (Place.Of(used) is { } to && Why(from, to) is { } why)
                    breaches.Add($"{type.FullName} uses {used.FullName}: {why}");
        }
        return [.. breaches];
    }

    /// <summary>Why it may not, or null where it may.</summary>
    private string? Why(Place from, Place to)
    {
        if (from.Room == to.Room)
            return null;
        if (from.Room == "Platform")
            return "Platform knows nobody";
        if (from.Room == "Shell")
            return to.Room == "Platform" ? null : "Shell knows Platform only";
        if (Ground.Contains(to.Room))
            return null;
        var (mine, theirs) = (IndexOf(from.Room), IndexOf(to.Room));
        if (mine < 0)
            return $"{from.Room} is not in Modules.cs";
        if (theirs < 0)
            return $"{to.Room} is not in Modules.cs";
        if (theirs > mine)
            return $"{to.Room} comes later";
        if (!rooms[mine].Uses.Contains(to.Room))
            return $"{from.Room} does not name {to.Room}";
        return to.IsRoot ? null : $"that is private to {to.Room}";
    }

    private int IndexOf(string room) => rooms.Select(r => r.Name).ToList().IndexOf(room);

    private static IEnumerable<TypeReference> Used(TypeDefinition type)
    {
        var direct = new List<TypeReference?> { type.BaseType };
        direct.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        direct.AddRange(type.Fields.Select(f => f.FieldType));
        direct.AddRange(type.Properties.Select(p => p.PropertyType));
        direct.AddRange(Attributes(type));
        foreach (var method in type.Methods)
        {
            direct.AddRange([method.ReturnType, .. method.Parameters.Select(p => p.ParameterType), .. Attributes(method)]);
            if (!method.HasBody)
                continue;
            direct.AddRange(method.Body.Variables.Select(v => v.VariableType));
            foreach (var instruction in method.Body.Instructions)
                direct.AddRange(Operand(instruction));
        }
        return direct.OfType<TypeReference>().SelectMany(Inside);
    }

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider provider) => provider.CustomAttributes.Select(a => a.AttributeType);

    private static IEnumerable<TypeReference?> Operand(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
            MethodReference method => [method.DeclaringType],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    /// <summary>The type and all it is made of: arrays' elements, generic arguments.</summary>
    private static IEnumerable<TypeReference> Inside(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Inside)],
            TypeSpecification specification => Inside(specification.ElementType),
            _ => [type],
        };

    /// <summary>Where a type stands: its room, and whether at the room's root.</summary>
    private sealed record Place(string Room, bool IsRoot)
    {
        public static Place? Of(TypeReference type)
        {
            while (type.DeclaringType is not null)
                type = type.DeclaringType;
            var parts = type.Namespace.Split('.');
            return parts is ["Xinhuo", var room, ..] ? new Place(room, parts.Length == 2) : null;
        }
    }
}
