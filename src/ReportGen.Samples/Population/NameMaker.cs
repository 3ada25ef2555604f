using ReportGen.Samples.Randomness;

namespace ReportGen.Samples.Population;

/// <summary>Account names put together from parts; no name is taken from a real account.</summary>
internal static class NameMaker
{
    private static readonly string[] Nicks =
    [
        "阿木", "小满", "老丁", "大刘", "二妞", "三哥", "阿珍", "老魏", "小鹿", "豆豆", "阿布", "秋姐", "石头", "麦子", "糖糖", "老猫", "小北", "阿泽", "团团", "大鹏",
        "春妮", "柱子", "老谭", "小柚", "阿青", "胖哥", "果果", "老雷", "小禾", "阿宽", "冬冬", "梅姨", "老秦", "小橙", "阿楠", "虎子", "安安", "老郑", "小茶", "阿㐂",
    ];

    private static readonly string[] Places =
    [
        "山里", "河湾", "巷口", "北坡", "南街", "塘边", "岭上", "渡口", "村东头", "老城", "海岛", "草原", "大棚", "半山", "江边", "胡同", "镇上", "坝子", "林场", "田埂",
        "湖畔", "黄土坡", "竹林", "雪乡", "水乡", "沙漠边",
    ];

    private static readonly string[] Moods =
    [
        "慢悠悠的", "爱琢磨的", "不服输的", "早起的", "有点倔的", "乐呵呵的", "不吃香菜的", "刚出师的", "退休的", "爱较真的", "话多的", "半路出家的", "认真的", "走四方的",
    ];

    private static readonly string[][] Themes =
    [
        ["种地", "赶集", "养蜂", "放羊", "收山货", "盖院子", "摸鱼", "养鹅", "果园日记", "春耕"],
        ["讲冷知识", "拆原理", "说历史", "看星空", "聊植物", "实验室", "读地图", "讲法条", "古文课", "数学角"],
        ["做饭", "下厨", "小灶", "探店", "面馆", "烧烤摊", "早餐铺", "家常菜", "腌菜坛子", "灶台"],
        ["木作", "竹编", "修表", "剪纸", "陶坊", "皮具", "刻章", "编篮子", "修老家电", "银匠铺"],
        ["带娃", "育儿手记", "辅食碗", "亲子课", "双胞胎日常", "奶爸", "绘本角", "接娃放学"],
        ["修车", "说车", "跑长途", "二手车", "卡车日记", "改装库", "驾考", "摩托"],
        ["健身", "晨跑", "练背", "瑜伽垫", "减脂餐", "骑行", "跳绳", "太极"],
        ["小剧场", "短剧社", "演一段", "戏班", "反转日常", "一家子", "片场", "乡村剧场"],
        ["打游戏", "开黑", "手游", "像素屋", "攻略", "单机", "解说", "种田游戏"],
        ["化妆", "护肤", "发型", "穿搭", "美甲", "通勤妆", "素颜", "镜子前"],
    ];

    private static readonly string[] Suffixes = ["", "", "", "", "日记", "手记", "小院", "频道", "工作室", "666", "2号", "er"];

    public static string Make(int category, RandomStream random)
    {
        var theme = random.Pick(Themes[category]);
        return random.Below(6) switch
        {
            0 => random.Pick(Nicks) + theme,
            1 => random.Pick(Places) + random.Pick(Nicks) + random.Pick(Suffixes),
            2 => random.Pick(Moods) + random.Pick(Nicks),
            3 => random.Pick(Places) + theme + random.Pick(Suffixes),
            4 => random.Pick(Nicks) + "的" + theme,
            _ => random.Pick(Nicks) + random.Pick(Places) + theme,
        };
    }
}
